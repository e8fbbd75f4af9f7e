package io.talentpool.proofs.anonymity;

import java.util.List;
import java.util.Random;

/** What stands in résumés, looks a little like a number to call or a site to visit, and should stay. */
final class Harmless {

    private static final List<String> PHRASES = Secrets.list("""
            from 2018-2020 | between 2015 and 2019 | 24/7 support | a budget of $1,250,000 | sales of PHP 250,000 |
            1,200 tickets a month | ISO 9001:2015 | ASP.NET | Node.js | Socket.io | C++/C# | CI/CD | version 10.0.19041 |
            ICD-10 coding | 98.5% accuracy | at 3.7 GPA | on 2019-01-15 | 01/2018 - 12/2020 | 15/01/2018 to 31/12/2020 |
            in GMT+8 | 9:00-18:00 shifts | 1080p video | 50,000 records a day | in Q1 2020 | 100000 rows | SAP S/4HANA |
            401(k) plans | W-2 forms | Python 3.11 | Windows 10/11 | a team of 12 | Excel, e.g. pivot tables |
            reported at the Manila office | met 100% of targets | cut costs by 1,500,000 | 2016, 2017 and 2018 |
            first call resolution of 85-90% | typed 65 wpm | Six Sigma (DMAIC) | shipped v2.3.1 | the dot com years |
            line management | Booking.com campaigns | Salesforce.com admin | 1,000,000-2,000,000 rows | from 1999–2004 |
            an Intel i7-8700 | RFC 7231 in depth | the 2019/2020 season | the class of 2012-2013 | COVID-19 hotlines |
            10,000,000 views | GDPR Art. 17 | 5 to 7 reports""");

    private Harmless() {}

    static String phrase(Random dice) {
        return PHRASES.get(dice.nextInt(PHRASES.size()));
    }
}
