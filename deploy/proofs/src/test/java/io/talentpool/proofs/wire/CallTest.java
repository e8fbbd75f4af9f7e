package io.talentpool.proofs.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallTest {

    @Test
    void canBeRepeatedInAShell() {
        Call call = Call.of("POST", "/api/x?a=%zz", Header.json()).with("{\"reason\":\"it's\"}");

        assertThat(call.curl("http://localhost:8080"))
                .isEqualTo(
                        "curl -X POST -H 'Content-Type: application/json' --data-binary '{\"reason\":\"it'\\''s\"}' 'http://localhost:8080/api/x?a=%zz'");
    }

    @Test
    void doesNotTellATokenNorAllOfALongBody() {
        Call call = Call.of("POST", "/api/x", Header.bearer("eyJhbGciOiJSUzI1NiJ9.secret.sig"))
                .with("x".repeat(10_000));

        assertThat(call.curl("")).doesNotContain("secret").hasSizeLessThan(400).contains("(10000 bytes)");
    }
}
