package io.talentpool.gateway.experience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsOfExperienceTest {

    private static final YearMonth NOW = YearMonth.of(2026, 6);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Jan 2019 – Present                 | 7
                    January 2019 - present             | 7
                    Jan. 2019 to Current               | 7
                    Jan 2019 — Now                     | 7
                    Jan 2019 - Ongoing                 | 7
                    01/2019 - To date                  | 7
                    Since 2019                         | 7
                    since March 2020                   | 6
                    From 2019 onwards                  | 7
                    2019 - Present                     | 7
                    2018-2020                          | 2
                    2018 – 2020                        | 2
                    2018 to 2020                       | 2
                    2018—2020                          | 2
                    2018/2020                          | 2
                    2018-20                            | 2
                    2018/19                            | 1
                    (2018 - 2020)                      | 2
                    2018 2020                          | 2
                    2020                               | 1
                    2018-2018                          | 1
                    Jan 2019 – Dec 2019                | 1
                    Jan 2019 – Nov 2019                | 0
                    Jan 2019 – Mar 2021                | 2
                    March 2016 - December 2018         | 2
                    Sept 2015 – Aug 2018               | 3
                    September 2015 to August 2018      | 3
                    June, 2015 - May, 2018             | 3
                    Jun 1, 2015 - May 31, 2018         | 3
                    1 June 2015 - 31 May 2018          | 3
                    June 1st, 2015 – May 31st, 2018    | 3
                    06/2015 – 05/2018                  | 3
                    6/2015-5/2018                      | 3
                    06-2015 to 05-2018                 | 3
                    06.2015 - 05.2018                  | 3
                    2015/06 to 2018/05                 | 3
                    2015-06 - 2018-05                  | 3
                    2015-06-01 — 2018-05-31            | 3
                    01/06/2015 - 31/05/2018            | 3
                    06/01/2015 - 05/31/2018            | 3
                    Jun '15 – May '18                  | 3
                    Jun 15 - May 18                    | 3
                    Jun’15-May’18                      | 3
                    Jan - Mar 2020                     | 0
                    Mar 2019 - 2021                    | 1
                    2019 - Mar 2021                    | 2
                    Enero 2015 - Diciembre 2017        | 3
                    ene. 2015 – actualidad             | 11
                    März 2015 - Oktober 2018           | 3
                    Janvier 2015 – Décembre 2016       | 2
                    Mayo de 2015 - Abril de 2018       | 3
                    3 yrs                              | 3
                    3 years                            | 3
                    3+ years                           | 3
                    3-year contract                    | 3
                    3 yrs 8 mos                        | 3
                    1 year and 11 months               | 1
                    2.5 years                          | 2
                    two years                          | 2
                    two and a half years               | 2
                    18 months                          | 1
                    24 mos.                            | 2
                    6 months                           | 0
                    Jan 2019 - Dec 2020 (2 yrs)        | 2
                    Jan 2019 – Present · 7 yrs 6 mos   | 7
                    Summer 2018 to Fall 2020           | 2
                    Full-time, 2018 to 2020, Manila    | 2
                    2018 - 2040                        | 8
                    2020 - 2018                        | 1
                    1823 - 1825                        | 1
                    some time ago                      | 1
                    n/a                                | 1
                    ''                                 | 1
                    """)
    void readsOneJob(String period, int years) {
        assertEquals(years, YearsOfExperience.of(List.of(JobDates.of(period)), "", NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2018-2020; 2018-2020                           | 2
                    2018-2020; 2019-2022                           | 4
                    2015-2025; 2016-2017; 2018-2019                | 10
                    2018-2020; 2020-2022                           | 4
                    2010-2012; 2018-2020                           | 4
                    Jan 2019 – Jun 2019; Jul 2019 – Dec 2019       | 1
                    Jan 2019 – Jun 2019; Jun 2019 – Dec 2019       | 1
                    2018-2020; 3 yrs                               | 5
                    2018-2020; unknown; unknown                    | 4
                    Jan 2019 – Present; Jan 2021 – Present         | 7
                    """)
    void countsSharedMonthsOnce(String periods, int years) {
        assertEquals(
                years,
                YearsOfExperience.of(
                        Arrays.stream(periods.split(";\\s*")).map(JobDates::of).toList(), "", NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2019-03    |            |       | 7
                    2019-03    | Present    |       | 7
                    2019-03    |            | true  | 7
                    2019-03    |            | false | 1
                    2018       | 2020       |       | 2
                    2019-03    | 2099-12-31 |       | 7
                    1577836800 | 1640995200 |       | 2
                    201907     | 202106     |       | 2
                    """)
    void readsDatesThatAreKeptApart(String start, String end, Boolean current, int years) {
        var dates = new JobDates("", start, end == null ? "" : end, current);
        assertEquals(years, YearsOfExperience.of(List.of(dates), "", NOW));
    }

    @Test
    void takesAJobForCurrentOnlyIfNoneBeganLater() {
        var before = new JobDates("", "2010-01", "", null);
        var last = new JobDates("", "2020-01", "", null);
        assertEquals(7, YearsOfExperience.of(List.of(before, last), "", NOW));
    }

    @Test
    void believesAStatedTotalOnlyWhereNoJobHasDates() {
        assertEquals(9, YearsOfExperience.of(List.of(JobDates.of("")), "9 years", NOW));
        assertEquals(2, YearsOfExperience.of(List.of(JobDates.of("2018-2020")), "9 years", NOW));
    }

    @Test
    void isNoneWithoutJobs() {
        assertEquals(0, YearsOfExperience.of(List.of(), "", NOW));
    }
}
