package org.edcsdk.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.cms.CMSUtils;
import eu.europa.esig.dss.cms.ICMSUtils;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import eu.europa.esig.jws.JWSUtils;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;

class DssSetupTest {
    private static final String GOOD = "{\"payload\":\"a\",\"signatures\":[{\"protected\":\"e30\",\"signature\":\"AA\"}]}";
    private static final String BAD = "{\"payload\":\"a\",\"signatures\":[{\"protected\":1,\"signature\":2}]}";

    @Test
    void readsCmsWithZerosBehindIt() throws Exception {
        DssSetup.pdf();
        byte[] cms = emptyCms();
        assertThatCode(() -> CMSUtils.parseToCMS(Arrays.copyOf(cms, cms.length + 1000))).doesNotThrowAnyException();
    }

    @Test
    void refusesCmsWithOtherOctetsBehindIt() throws Exception {
        DssSetup.pdf();
        byte[] cms = emptyCms();
        byte[] longer = Arrays.copyOf(cms, cms.length + 10);
        longer[longer.length - 1] = 1;
        assertThatThrownBy(() -> CMSUtils.parseToCMS(longer)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void replacesAnotherProviderThatStandsFirst() throws Exception {
        DssSetup.pdf();
        Field impl = CMSUtils.class.getDeclaredField("impl");
        impl.setAccessible(true);
        Object before = impl.get(null);
        try {
            impl.set(null, new CMSObjectUtils());
            assertThat(CmsSelfTest.readyWithPadding()).isTrue();
            assertThat((ICMSUtils) impl.get(null)).isInstanceOf(ZeroPaddingCmsUtils.class);
        } finally {
            impl.set(null, before);
        }
    }

    @Test
    void curesTheSharedSchemaValidators() {
        assertThat(DssSetup.jades()).isTrue();
    }

    @Test
    void validatesOnFourThreadsWithoutFalseVerdicts() throws Exception {
        DssSetup.jades();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                wrong.add(threads.submit(DssSetupTest::countWrongVerdicts));
            }
            for (Future<Integer> count : wrong) {
                assertThat(count.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int countWrongVerdicts() {
        int wrong = 0;
        for (int i = 0; i < 300; i++) {
            boolean good = JWSUtils.getInstance().validateAgainstSchema(GOOD).isEmpty();
            boolean bad = JWSUtils.getInstance().validateAgainstSchema(BAD).isEmpty();
            wrong += good && !bad ? 0 : 1;
        }
        return wrong;
    }

    private static byte[] emptyCms() throws Exception {
        return new CMSSignedDataGenerator().generate(new CMSAbsentContent()).getEncoded();
    }
}
