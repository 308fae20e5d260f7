package org.edcsdk.dss.internal;

import com.github.erosb.jsonsKema.IJsonValue;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.ValidationFailure;
import com.github.erosb.jsonsKema.Validator;
import eu.europa.esig.jades.JAdESProtectedHeaderUtils;
import eu.europa.esig.jades.JAdESUnprotectedHeaderUtils;
import eu.europa.esig.jades.JAdESUtils;
import eu.europa.esig.json.JSONSchemaAbstractUtils;
import eu.europa.esig.jws.JWSProtectedHeaderUtils;
import eu.europa.esig.jws.JWSUnprotectedHeaderUtils;
import eu.europa.esig.jws.JWSUtils;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;

/**
 * Makes JAdES of DSS 6.4 safe for several threads.
 *
 * <p>DSS keeps one json-sKema validator a schema in six static singletons, and a validator keeps its working state in its fields: two threads get
 * exceptions and, worse, false verdicts. Here each singleton gets a validator that makes a fresh one for every call; the schema behind it is immutable.
 */
final class SafeJadesSchemas {
    private static final String JWS = "{\"payload\":\"a\",\"signatures\":[{\"protected\":\"e30\",\"signature\":\"AA\"}]}";
    private static final String NOT_JWS = "{\"payload\":1}";

    private SafeJadesSchemas() {
    }

    /** Replaces the validators. Returns whether all six are replaced and still tell good from bad. */
    static boolean install() {
        try {
            Field validator = JSONSchemaAbstractUtils.class.getDeclaredField("validator");
            validator.setAccessible(true);
            Method schema = JSONSchemaAbstractUtils.class.getDeclaredMethod("getSchema");
            schema.setAccessible(true);
            for (JSONSchemaAbstractUtils singleton : singletons()) {
                validator.set(singleton, new FreshValidator((Schema) schema.invoke(singleton)));
            }
            return selfTest(validator);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    private static boolean selfTest(Field validator) throws IllegalAccessException {
        for (JSONSchemaAbstractUtils singleton : singletons()) {
            if (!(validator.get(singleton) instanceof FreshValidator)) {
                return false;
            }
        }
        return JWSUtils.getInstance().validateAgainstSchema(JWS).isEmpty()
                && !JWSUtils.getInstance().validateAgainstSchema(NOT_JWS).isEmpty();
    }

    private static List<JSONSchemaAbstractUtils> singletons() {
        return List.of(JWSUtils.getInstance(), JWSProtectedHeaderUtils.getInstance(), JWSUnprotectedHeaderUtils.getInstance(),
                JAdESUtils.getInstance(), JAdESProtectedHeaderUtils.getInstance(), JAdESUnprotectedHeaderUtils.getInstance());
    }

    private record FreshValidator(Schema schema) implements Validator {
        @Override
        public ValidationFailure validate(IJsonValue instance) {
            return Validator.forSchema(schema).validate(instance);
        }

        @Override
        public ValidationFailure validate(String instance, URI location) {
            return Validator.forSchema(schema).validate(instance, location);
        }
    }
}
