package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;

/** A candidate's picture: who gets it, who does not, and how often its own server is asked. */
@QuarkusTest
class CandidatePictureTest extends RunningGateway {

    private static final String ID = "c4a09e00-0000-4000-8000-000000000002";

    /** Another for each test: what became of the one before may still be remembered. */
    private String path;

    @BeforeEach
    void aCandidateWithAPicture() {
        bpoc.execute("insert into users (id, first_name, last_name) values ('%s', 'Quirina', 'Onyx')".formatted(ID));
        bpoc.execute("insert into resumes_extracted values ('%s', '{\"skills\": [\"Falconry\"]}')".formatted(ID));
        showAt(UUID.randomUUID() + "-quirina-onyx.png", picture(Color.RED));
    }

    @AfterEach
    void nobody() {
        bpoc.execute("delete from users where id = '%s'".formatted(ID));
    }

    @Test
    void isShownToWhoeverHasItsAddress() throws IOException {
        var content = given().get(address())
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", equalTo("private, max-age=86400"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Disposition", equalTo("inline"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Set-Cookie", nullValue())
                .extract()
                .asByteArray();
        assertEquals(256, ImageIO.read(new ByteArrayInputStream(content)).getWidth());
        given().get("/q/metrics")
                .then()
                .body(containsString("talent_pool_pictures_fetched_total{outcome=\"fetched\"}"));
    }

    @Test
    void tellsNothingOfWhereItIs() {
        var text = as(SamplePerson.ANNA).get(CANDIDATES + "/" + ID).asString();
        assertEquals(-1, text.toLowerCase(Locale.ROOT).indexOf("onyx"));
        assertEquals(-1, text.indexOf("http"));
        awaitIndexed();
    }

    private void awaitIndexed() {
        await().untilAsserted(() -> assertEquals(
                List.of(address()), candidates(Map.of("search", "falconry")).getList("candidates.avatar")));
    }

    @Test
    void isFetchedOnceForAllWhoAsk() {
        var address = address();
        awaitIndexed(); // when the index reads of a change, what was kept is forgotten
        var first = given().get(address).then().statusCode(200).extract().asByteArray();
        assertArrayEquals(first, given().get(address).asByteArray());
        given().head(address).then().statusCode(200);
        services.verifyShown(1, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?v=", "?v=AAAAAAAAAAAAAAAAAAAAAA", "?v=x&v=y", "?w=1"})
    void isNotThereWithoutTheTag(String query) {
        isNotThere(CANDIDATES + "/" + ID + "/avatar" + query);
        services.verifyShown(0, path);
    }

    @Test
    void isNotThereWithTheTagOfAnother() {
        var tag = address().substring(address().indexOf('?'));
        isNotThere(CANDIDATES + "/" + CANDIDATE + "/avatar" + tag);
        isNotThere(CANDIDATES + "/" + UUID.randomUUID() + "/avatar" + tag);
        isNotThere(CANDIDATES + "/ad000000-0000-4000-8000-000000000001/avatar" + tag);
        isNotThere(CANDIDATES + "/not-an-id/avatar" + tag);
    }

    @Test
    void isNotThereAnyMoreOnceTheCandidateHidesIt() {
        var address = address();
        given().get(address).then().statusCode(200);
        bpoc.execute("alter table privacy_settings add column avatar text"); // as other fields have one
        try {
            bpoc.execute("insert into privacy_settings (user_id, avatar) values ('%s', 'only-me')".formatted(ID));
            assertNull(address());
            await().untilAsserted(() -> isNotThere(address));
        } finally {
            bpoc.execute("alter table privacy_settings drop column avatar");
        }
    }

    @Test
    void hasAnotherAddressOnceItIsAnotherPicture() {
        var address = address();
        given().get(address).then().statusCode(200);
        showAt("another.png", picture(Color.BLUE));
        assertNotEquals(address, address());
        given().get(address()).then().statusCode(200);
        await().untilAsserted(() -> isNotThere(address));
    }

    @Test
    void isAskedForNoMoreForAWhileOnceItCannotBeHad() {
        showAt(
                UUID.randomUUID() + "-drawn.png",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        var address = address();
        await().until(
                        () -> candidates(Map.of("search", "falconry")).getList("candidates.avatar"),
                        List.of(address)::equals);
        isNotThere(address);
        isNotThere(address);
        services.verifyShown(1, path);
    }

    @Test
    void isAskedForNowhereInOurOwnNetwork() {
        bpoc.execute("update users set avatar_url = 'https://127.0.0.1/a.png' where id = '%s'".formatted(ID));
        cannotBeReached(address());
        given().get("/q/metrics")
                .then()
                .body(containsString("talent_pool_pictures_fetched_total{outcome=\"inwards\"}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void mayBeThereAgainWhileItsServerIsInTrouble(int status) {
        services.fail("/pictures/" + path, status);
        awaitIndexed(); // when the index reads of a change, what was kept is forgotten
        cannotBeReached(address());
        cannotBeReached(address());
        services.verifyShown(1, path); // who is in trouble is left alone for a while
    }

    @Test
    void mayBeThereAgainWhereItsServerBreaksOff() {
        services.breakOff("/pictures/" + path);
        cannotBeReached(address());
    }

    @Test
    void isNotThereWhereItsServerSaysSo() {
        services.fail("/pictures/" + path, 404);
        isNotThere(address());
    }

    @Test
    void isShownWhileBpocIsAwayIfItWasShownLately() {
        var address = address();
        await().until(
                        () -> candidates(Map.of("search", "falconry")).getList("candidates.avatar"),
                        List.of(address)::equals);
        given().get(address).then().statusCode(200);
        bpoc.whileAway(() -> {
            given().get(address).then().statusCode(200);
            unavailable(given().get(CANDIDATES + "/" + UUID.randomUUID() + "/avatar?v=a")
                    .then());
        });
        await().untilAsserted(() -> profileOf(199)); // for the tests that follow
    }

    private String address() {
        return profile(UUID.fromString(ID)).getString("candidate.avatar");
    }

    private void showAt(String path, byte[] content) {
        this.path = path;
        services.show(path, content);
        bpoc.execute("update users set avatar_url = '%s' where id = '%s'".formatted(services.pictures() + path, ID));
    }

    private static ValidatableResponse isNotThere(String address) {
        return given().get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", equalTo("no-store"))
                .body("success", equalTo(false))
                .body("error", equalTo("There is no such picture."));
    }

    private static void cannotBeReached(String address) {
        unavailable(given().get(address)
                .then()
                .header("Retry-After", equalTo("30"))
                .header("Cache-Control", equalTo("no-store")));
    }

    private static byte[] picture(Color colour) {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 40, 30);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
