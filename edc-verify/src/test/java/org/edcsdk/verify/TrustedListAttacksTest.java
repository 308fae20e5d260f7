package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.TestTrustedLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What those can do who control where a list is, and have no key of a signer: all but the signed octets is theirs. */
class TrustedListAttacksTest {
    private static final TestTrustedLists KIT = new SealedLevels().pki().lists();
    private static final String LIST = new String(KIT.trustedList(), StandardCharsets.UTF_8);
    private static final int SECOND_TRANSFORMS = LIST.lastIndexOf("<ds:Transforms>");

    private static TrustedListState state(String xml) {
        return TrustedLists.builder().clock(Sealed.CLOCK).list(Bytes.utf8(xml)).signers(List.of(KIT.trustedListSigner())).build().states(Sealed.NOW).get(0);
    }

    private static String changed(String from, String to) {
        assertThat(LIST).contains(from);
        return LIST.replace(from, to);
    }

    // The form alone: it is looked at before any other parser, and must not lean on what comes after it.
    private static AbstractThrowableAssert<?, ? extends Throwable> form(String xml) {
        return assertThatCode(() -> TrustedListForm.require(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refusedAsNotWhollySigned(String xml) {
        form(xml).asInstanceOf(InstanceOfAssertFactories.type(ListRefusedException.class)).extracting(ListRefusedException::problem)
                .isEqualTo(TrustedListProblem.NOT_WHOLLY_SIGNED);
    }

    private static String withTransforms(String transforms) {
        return LIST.substring(0, SECOND_TRANSFORMS) + "<ds:Transforms>" + transforms + LIST.substring(LIST.indexOf("</ds:Transforms>", SECOND_TRANSFORMS));
    }

    @Test
    void theListOfTheKitIsOfTheForm() {
        form(LIST).doesNotThrowAnyException();
    }

    @Test
    void noStyleSheetRunsInAnyReference() {
        refusedAsNotWhollySigned(withTransforms("<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"><xsl:stylesheet version=\"1.0\" "
                + "xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"><xsl:template name=\"a\"><xsl:call-template name=\"a\"/></xsl:template>"
                + "</xsl:stylesheet></ds:Transform>"));
    }

    @Test
    void noExpressionRunsInAnyReference() {
        refusedAsNotWhollySigned(withTransforms("<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>//*</ds:XPath></ds:Transform>"));
    }

    @Test
    void referencesAndTransformationsAreFew() {
        refusedAsNotWhollySigned(withTransforms("<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>".repeat(40)));
        refusedAsNotWhollySigned(changed("</ds:SignedInfo>", "<ds:Reference URI=\"#properties\"/>".repeat(40) + "</ds:SignedInfo>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/x", "file:///etc/hostname", "other.xml"})
    void noReferenceLeadsOutOfTheList(String address) {
        refusedAsNotWhollySigned(changed("URI=\"#properties\"", "URI=\"" + address + "\""));
    }

    @Test
    void aReferenceThatIsNotOfTheSignatureItselfCoversNothing() {
        String object = "<ds:Object><ds:Manifest><ds:Reference URI=\"\"/></ds:Manifest></ds:Object></ds:Signature>";
        refusedAsNotWhollySigned(changed("URI=\"\"", "URI=\"#part\"").replace("</ds:Signature>", object));
    }

    @Test
    void aSignedListInsideAnotherListSignsOnlyItself() throws Exception {
        String belgian = Files.readString(Corpus.data("adversarial/tl").resolve("dss-lotlCache_BE.xml"), StandardCharsets.UTF_8);
        String signature = belgian.substring(belgian.indexOf("<ds:Signature"), belgian.indexOf("</ds:Signature>") + "</ds:Signature>".length());
        String inner = belgian.replace(signature, "").replaceFirst("<\\?xml[^>]*>", "");
        assertThat(signature).contains("URI=\"#TSL-BE-2019-T2v2\"");
        String root = LIST.substring(LIST.indexOf("<TrustServiceStatusList"), LIST.indexOf("<ds:Signature"));
        String outer = root.replace("</TrustServiceProviderList>", "</TrustServiceProviderList><x xmlns=\"urn:x\">" + inner + "</x>");
        form(outer + signature + "</TrustServiceStatusList>").isInstanceOf(ListRefusedException.class);
        String manifest = "<ds:Object><ds:Manifest><ds:Reference URI=\"\"/></ds:Manifest></ds:Object></ds:Signature>";
        refusedAsNotWhollySigned(outer + signature.replace("</ds:Signature>", manifest) + "</TrustServiceStatusList>");
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                arguments("a comment in a number", changed("<TSLSequenceNumber>1<", "<TSLSequenceNumber>1<!-- 2 --><")),
                arguments("a comment in the territory", LIST.replaceFirst("<SchemeTerritory>(.)(.)", "<SchemeTerritory>$1<!-- x -->$2")),
                arguments("a comment in a status", changed("Svcstatus/granted", "Svcstatus/<!-- x -->granted")),
                arguments("characters as they are", LIST.replaceFirst("<SchemeTerritory>(.)(.)", "<SchemeTerritory>$1<![CDATA[$2]]>")),
                arguments("a byte order mark", "\uFEFF" + LIST));
    }

    /** The signature passes over them; so must who reads the list. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void anotherSpellingIsReadAsTheSameList(String what, String xml) {
        assertThat(xml).isNotEqualTo(LIST);
        TrustedListState plain = state(LIST);
        assertThat(state(xml)).extracting(TrustedListState::problem, TrustedListState::territory, TrustedListState::sequenceNumber, TrustedListState::anchors)
                .containsExactly(plain.problem(), plain.territory(), plain.sequenceNumber(), plain.anchors());
    }

    @Test
    void aListThatNamesAddressesMakesNobodyAskThem() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            String schema = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://uri.etsi.org/02231/v2# " + there
                    + "a.xsd urn:x " + there + "b.xsd\" xsi:noNamespaceSchemaLocation=\"" + there + "c.xsd\" ";
            state(changed("<TrustServiceStatusList ", "<TrustServiceStatusList" + schema));
            state(changed("<ds:Signature ", "<ds:Signature" + schema));
            state("<?xml-stylesheet type=\"text/xsl\" href=\"" + there + "d\"?>" + LIST.substring(LIST.indexOf("<TrustServiceStatusList")));
            state(changed("<ds:KeyInfo>", "<ds:KeyInfo><ds:RetrievalMethod URI=\"" + there + "e\"/>"));
            state(changed("<ds:KeyInfo>", "<ds:KeyInfo><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + there + "f\"/>"));
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CClist", "EUlistofthelists", "EUgenericx"})
    void onlyAListOfAMemberStateIsANationalList(String type) {
        assertThat(state(changed("TSLType/EUgeneric", "TSLType/" + type)).problem()).contains(TrustedListProblem.WRONG_TYPE);
    }
}
