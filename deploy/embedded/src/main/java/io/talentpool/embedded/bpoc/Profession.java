package io.talentpool.embedded.bpoc;

import java.util.List;

/** What the invented candidates do for a living. */
enum Profession {
    SUPPORT(
            List.of(
                    "Customer Support Specialist",
                    "Senior Customer Service Representative",
                    "Customer Success Associate"),
            List.of(
                    "Zendesk",
                    "Live chat",
                    "Email support",
                    "Conflict resolution",
                    "Salesforce",
                    "Freshdesk",
                    "CSAT",
                    "Active listening"),
            "Handled %d tickets a day by phone, chat and e-mail, with satisfaction above 94%%."),
    ASSISTANT(
            List.of("Executive Virtual Assistant", "Virtual Assistant", "Administrative Assistant"),
            List.of(
                    "Calendar management",
                    "Google Workspace",
                    "Travel planning",
                    "Notion",
                    "Inbox management",
                    "Asana",
                    "Data entry"),
            "Kept the calendars of %d executives in three time zones."),
    BOOKKEEPER(
            List.of("Bookkeeper", "Accounts Payable Specialist", "Accountant"),
            List.of("QuickBooks", "Xero", "Accounts payable", "Reconciliation", "Excel", "Payroll", "BIR filing"),
            "Closed the books of %d companies each month within three working days."),
    DEVELOPER(
            List.of("Full-Stack Developer", "Java Developer", "Front-End Engineer"),
            List.of("Java", "JavaScript", "React", "PostgreSQL", "Quarkus", "Node.js", "C++", "C#", "Docker", "CI/CD"),
            "Built and ran %d services that together answer a million requests a day."),
    ANALYST(
            List.of("Data Analyst", "Business Intelligence Analyst", "Reporting Analyst"),
            List.of(
                    "SQL",
                    "Python",
                    "Power BI",
                    "Tableau",
                    "Statistics",
                    "dbt",
                    "Forecasting",
                    "100% remote reporting"),
            "Replaced %d weekly spreadsheets by dashboards the teams really read."),
    DESIGNER(
            List.of("Graphic Designer", "UI/UX Designer", "Video Editor"),
            List.of("Figma", "Photoshop", "Illustrator", "Branding", "After Effects", "User research", "Canva"),
            "Delivered %d campaigns from first sketch to print and screen."),
    MARKETER(
            List.of("Digital Marketing Specialist", "SEO Specialist", "Content Writer"),
            List.of("SEO", "Google Ads", "Copywriting", "HubSpot", "Mailchimp", "Social media", "WordPress"),
            "Doubled organic traffic for %d clients within a year."),
    MEDICAL(
            List.of("Medical Biller", "Medical Coder", "Healthcare Virtual Assistant"),
            List.of(
                    "ICD-10",
                    "CPT coding",
                    "HIPAA",
                    "Claims processing",
                    "Prior authorization",
                    "Epic",
                    "Medical terminology"),
            "Worked %d claims a week at a denial rate under 3%%."),
    QUALITY(
            List.of("QA Analyst", "Call Center Quality Lead", "Workforce Planner"),
            List.of(
                    "Call calibration",
                    "Root cause analysis",
                    "Six Sigma",
                    "Coaching",
                    "Selenium",
                    "Test planning",
                    "Erlang C"),
            "Coached a floor of %d agents and cut repeat calls by a fifth.");

    final List<String> positions;
    final List<String> skills;
    final String achievement;

    Profession(List<String> positions, List<String> skills, String achievement) {
        this.positions = positions;
        this.skills = skills;
        this.achievement = achievement;
    }
}
