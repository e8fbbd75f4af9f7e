package io.talentpool.embedded.bpoc;

import java.util.List;

/** What the invented candidates do for a living. */
enum Profession {
    SUPPORT(
            "Customer Support Specialist, Senior Customer Service Representative, Customer Success Associate",
            "Zendesk, Live chat, Email support, Conflict resolution, Salesforce, Freshdesk, CSAT, Active listening",
            "Handled %d tickets a day by phone, chat and e-mail, with satisfaction above 94%%."),
    ASSISTANT(
            "Executive Virtual Assistant, Virtual Assistant, Administrative Assistant",
            "Calendar management, Google Workspace, Travel planning, Notion, Inbox management, Asana, Data entry",
            "Kept the calendars of %d executives in three time zones."),
    BOOKKEEPER(
            "Bookkeeper, Accounts Payable Specialist, Accountant",
            "QuickBooks, Xero, Accounts payable, Reconciliation, Excel, Payroll, BIR filing",
            "Closed the books of %d companies each month within three working days."),
    DEVELOPER(
            "Full-Stack Developer, Java Developer, Front-End Engineer",
            "Java, JavaScript, React, PostgreSQL, Quarkus, Node.js, C++, C#, Docker, CI/CD",
            "Built and ran %d services that together answer a million requests a day."),
    ANALYST(
            "Data Analyst, Business Intelligence Analyst, Reporting Analyst",
            "SQL, Python, Power BI, Tableau, Statistics, dbt, Forecasting, 100% remote reporting",
            "Replaced %d weekly spreadsheets by dashboards the teams really read."),
    DESIGNER(
            "Graphic Designer, UI/UX Designer, Video Editor",
            "Figma, Photoshop, Illustrator, Branding, After Effects, User research, Canva",
            "Delivered %d campaigns from first sketch to print and screen."),
    MARKETER(
            "Digital Marketing Specialist, SEO Specialist, Content Writer",
            "SEO, Google Ads, Copywriting, HubSpot, Mailchimp, Social media, WordPress",
            "Doubled organic traffic for %d clients within a year."),
    MEDICAL(
            "Medical Biller, Medical Coder, Healthcare Virtual Assistant",
            "ICD-10, CPT coding, HIPAA, Claims processing, Prior authorization, Epic, Medical terminology",
            "Worked %d claims a week at a denial rate under 3%%."),
    QUALITY(
            "QA Analyst, Call Center Quality Lead, Workforce Planner",
            "Call calibration, Root cause analysis, Six Sigma, Coaching, Selenium, Test planning, Erlang C",
            "Coached a floor of %d agents and cut repeat calls by a fifth.");

    final List<String> positions;
    final List<String> skills;
    final String achievement;

    Profession(String positions, String skills, String achievement) {
        this.positions = Dice.sides(positions);
        this.skills = Dice.sides(skills);
        this.achievement = achievement;
    }
}
