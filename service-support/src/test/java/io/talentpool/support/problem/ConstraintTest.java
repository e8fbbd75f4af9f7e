package io.talentpool.support.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.function.Predicate;

import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.pgclient.PgException;

/** The loser of a race is recognised whatever language the server speaks. */
class ConstraintTest {

    private final Predicate<Throwable> ours = Constraint.violated("uq_requests_open", "ex_interviews_client");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duplicate key value violates unique constraint \"uq_requests_open\"",
                "doppelter Schlüsselwert verletzt Unique-Constraint »uq_requests_open«",
                "la valeur d'une clé dupliquée rompt la contrainte unique « uq_requests_open »",
                "llave duplicada viola restricción de unicidad «uq_requests_open»",
                "повторяющееся значение ключа нарушает ограничение уникальности \"uq_requests_open\"",
                "重複したキー値は一意性制約\"uq_requests_open\"違反となります",
                "중복된 키 값이 \"uq_requests_open\" 고유 제약 조건을 위반함",
                "在唯一约束uq_requests_open上有重复值"
            })
    void inEveryLanguage(String text) {
        assertTrue(ours.test(hibernate(text, "23505")));
    }

    @Test
    void anExclusionAsWell() {
        assertTrue(ours.test(hibernate("kollidiert mit Exclusion-Constraint »ex_interviews_client«", "23P01")));
    }

    @Test
    void byTheFieldWhereTheDriverAnswersItself() {
        assertTrue(ours.test(new PgException(
                "irgendetwas",
                "FEHLER",
                "23505",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "uq_requests_open")));
    }

    @Test
    void notAnotherOne() {
        assertFalse(ours.test(hibernate("violates unique constraint \"uq_requests_open_again\"", "23505")));
        assertFalse(ours.test(hibernate("violates unique constraint \"old_uq_requests_open\"", "23505")));
        assertFalse(ours.test(hibernate("violates unique constraint \"pk_requests\"", "23505")));
    }

    @Test
    void notWhatOnlySpeaksOfIt() {
        assertFalse(ours.test(hibernate("index \"uq_requests_open\" is damaged", "XX002")));
        assertFalse(ours.test(new IllegalStateException("uq_requests_open")));
    }

    private static Throwable hibernate(String text, String code) {
        return new GenericJDBCException("error executing SQL statement", new SQLException(text, code, 0));
    }
}
