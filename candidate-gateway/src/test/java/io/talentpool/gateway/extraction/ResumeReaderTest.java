package io.talentpool.gateway.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.gateway.experience.JobDates;
import io.talentpool.gateway.resume.Resume;
import io.talentpool.gateway.resume.Resume.Degree;
import io.talentpool.gateway.resume.Resume.Job;
import io.talentpool.gateway.resume.Resume.Language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

class ResumeReaderTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Nested
    class Shapes {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'summary': 'Calm', 'skills': ['SQL']}",
                    "[{'summary': 'Calm', 'skills': ['SQL']}]",
                    "{'files': [{'name': 'cv.pdf', 'data': {'summary': 'Calm', 'skills': ['SQL']}}]}",
                    "[{'files': [{'data': {'summary': 'Calm', 'skills': ['SQL']}}]}]",
                    "{'data': {'summary': 'Calm', 'skills': ['SQL']}}",
                    "{'Professional Summary': 'Calm', 'Technical Skills': ['SQL']}",
                    "{'professionalSummary': 'Calm', 'technicalSkills': ['SQL']}"
                })
        void areAllOpened(String json) {
            var resume = read(json);
            assertEquals("Calm", resume.summary());
            assertEquals(List.of("SQL"), resume.skills());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "[]",
                    "null",
                    "42",
                    "'text'",
                    "true",
                    "[[]]",
                    "[null]",
                    "{'files': []}",
                    "{'files': [{}]}",
                    "{'skills': null}",
                    "{'experience': [null, 7, [], {}, '']}",
                    "{'education': 'none', 'languages': 3, 'summary': {}}"
                })
        void withNothingInThemAreEmptyResumes(String json) {
            assertEquals(new Resume("", List.of(), List.of(), List.of(), List.of(), List.of(), ""), read(json));
        }
    }

    @Nested
    class Skills {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "skills",
                    "technical_skills",
                    "core_skills",
                    "competencies",
                    "skills_and_competencies",
                    "expertise"
                })
        void goByManyNames(String key) {
            assertEquals(
                    List.of("Java", "SQL"),
                    read("{'%s': ['Java', 'SQL']}".formatted(key)).skills());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "['Java', 'C++']",
                    "{'languages': ['Java'], 'more': ['C++']}",
                    "[{'name': 'Java', 'level': 5}, {'skill': 'C++'}]",
                    "[['Java'], ['C++']]"
                })
        void areReadFromArraysAndObjects(String value) {
            assertEquals(
                    List.of("Java", "C++"),
                    read("{'skills': %s}".formatted(value)).skills());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Java, CI/CD, C#",
                    "Java; CI/CD; C#",
                    "Java,CI/CD,,C#, ",
                    "Java\\nCI/CD\\nC#",
                    "• Java • CI/CD • C#"
                })
        void areSplitWhereOneTextListsThem(String list) {
            assertEquals(
                    List.of("Java", "CI/CD", "C#"),
                    read("{'skills': '%s'}".formatted(list)).skills());
        }

        @Test
        void ofSeveralListsAreAllTakenEachOnce() {
            assertEquals(
                    List.of("Java", "SQL", "patience"),
                    read("{'technical_skills': ['Java', 'SQL', 'patience'], 'skills': ['Patience']}")
                            .skills());
        }

        @Test
        void leaveOutPlaceholdersAndNumbers() {
            assertEquals(
                    List.of("Java"),
                    read("{'skills': ['Java', 'N/A', '', null, 5, true]}").skills());
        }
    }

    @Nested
    class Experience {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'experience': [{'position': 'Clerk', 'company': 'Sol', 'duration': '2018-2020', 'description': 'Filed.'}]}",
                    "{'work_experience': [{'title': 'Clerk', 'organization': 'Sol', 'dates': '2018-2020', 'responsibilities': ['Filed.']}]}",
                    "{'employment': {'title': 'Clerk', 'employer': 'Sol', 'period': '2018-2020', 'duties': 'Filed.'}}",
                    "{'professional_experience': {'positions': [{'role': 'Clerk', 'company': 'Sol', 'dates': '2018-2020', 'description': 'Filed.'}]}}"
                })
        void goesByManyNames(String json) {
            assertEquals(
                    List.of(new Job("Clerk", "Sol", JobDates.of("2018-2020"), "Filed.")),
                    read(json).experience());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        'start_date': '2018', 'end_date': '2020'                   | 2018 – 2020
                        'startDate': 2018, 'endDate': 2020                         | 2018 – 2020
                        'from': 'May 2018'                                         | May 2018 – Present
                        'dates': {'start': '2018', 'end': 'Present'}               | 2018 – Present
                        'dates': ['2018', '2020']                                  | 2018 – 2020
                        'duration': '3 yrs', 'start_date': '2018'                  | 3 yrs
                        """)
        void makesOneDurationOfSeveralMembers(String members, String duration) {
            var json = "{\"experience\": [{\"title\": \"Clerk\", %s}]}".formatted(members.replace('\'', '"'));
            assertEquals(duration, read(json).experience().get(0).duration());
        }

        @Test
        void joinsTheLinesOfADescription() {
            assertEquals(
                    "Filed.\nTyped.",
                    read("{'experience': [{'title': 'Clerk', 'description': ['Filed.', 'Typed.']}]}")
                            .experience()
                            .get(0)
                            .description());
        }

        @Test
        void looksForThePeriodInTheLineWhereAJobIsOneLine() {
            assertEquals(
                    List.of(JobDates.of("Clerk at Sol, 2018-2020")),
                    read("{'experience': ['Clerk at Sol, 2018-2020']}").times());
        }
    }

    @Test
    void readsEducationUnderItsSynonymsWithNumbersAsText() {
        var degree = new Degree("BSc", "Lakeside", "2011", "IT", "3.4");
        assertEquals(
                List.of(degree),
                read("{'education': [{'degree': 'BSc', 'institution': 'Lakeside', 'year': 2011, 'major': 'IT', 'gpa': 3.4}]}")
                        .education());
        assertEquals(
                List.of(degree),
                read("{'qualifications': {'program': 'BSc', 'school': 'Lakeside', 'dates': '2011', 'field_of_study': 'IT', 'gpa': '3.4'}}")
                        .education());
        assertEquals(
                List.of(new Degree("BSc, Lakeside", "", "", "", "")),
                read("{'academic_background': ['BSc, Lakeside']}").education());
    }

    @Test
    void readsCertificationsOfAnyForm() {
        assertEquals(
                List.of("First aid", "Forklift"),
                read("{'certifications': ['First aid', {'name': 'Forklift', 'year': 2020}]}")
                        .certifications());
        assertEquals(
                List.of("First aid", "Forklift"),
                read("{'certifications': 'First aid, Forklift'}").certifications());
    }

    @Test
    void readsLanguagesOfAnyForm() {
        var fluent = List.of(new Language("English", "fluent"));
        assertEquals(
                fluent,
                read("{'languages': [{'language': 'English', 'proficiency': 'fluent'}]}")
                        .languages());
        assertEquals(
                fluent,
                read("{'languages': [{'name': 'English', 'level': 'fluent'}]}").languages());
        assertEquals(fluent, read("{'languages': {'English': 'fluent'}}").languages());
        assertEquals(
                List.of(new Language("English", "")),
                read("{'languages': ['English']}").languages());
        assertEquals(
                List.of(new Language("English", "")),
                read("{'languages': 'English'}").languages());
    }

    @Test
    void takesNothingThatIdentifiesAPerson() {
        var resume = read("{'name': 'Maria Cruz', 'email': 'm@example.com', 'phone': '0917', 'address': 'Mabini',"
                + " 'references': [{'name': 'Victor'}], 'skills': ['SQL'], 'birthday': '1990-01-01'}");
        assertFalse(resume.toString().matches(".*(Maria|example|0917|Mabini|Victor|1990).*"));
        assertTrue(resume.toString().contains("SQL"));
    }

    private static Resume read(String json) {
        try {
            return ResumeReader.read(JSON.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException wrongTest) {
            throw new IllegalArgumentException(wrongTest);
        }
    }
}
