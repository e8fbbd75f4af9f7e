package io.talentpool.gateway.profile;

/** What the OpenAPI document shows. */
final class Examples {

    private static final String MEMBERS = """
            "id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4",
            "firstName": "Zoë",
            "avatar": "/api/client/candidates/8727a6d9-f218-44d2-b5b9-a400a41c0ac4/avatar?v=4tKx0cXyTt2vJp7Zq1mWdA",
            "position": "Data Analyst",
            "location": "Cebu City, Cebu, Philippines",
            "bio": "Calm under pressure, curious by habit. Write to me at [removed].",
            "memberSince": "2024-03-01T08:00:00Z", "memberSinceHidden": false,
            "resume": {
              "summary": "Data Analyst with a record of dependable delivery.",
              "skills": ["SQL", "Python"],
              "experience": [{
                "position": "Data Analyst", "company": "Kestrel IT", "duration": "Jan 2019 – Present",
                "description": "Replaced 12 weekly spreadsheets by dashboards the teams really read."
              }],
              "education": [{
                "degree": "Bachelor of Science", "institution": "Lakeside Polytechnic", "year": "2018",
                "major": "Information Systems", "gpa": "3.4"
              }],
              "certifications": ["Lean Six Sigma Yellow Belt"],
              "languages": ["English", {"language": "Español", "proficiency": "Basic"}]
            },
            "assessments": {
              "cultural": {"score": 78.5, "summary": "Shows steady curiosity.", "traits": ["Patient"]},
              "disc": {
                "primaryType": "S", "secondaryType": null, "description": "A steady team player.",
                "scores": {"dominance": 20, "influence": 40, "steadiness": 80, "conscientiousness": 61},
                "strengths": [], "weaknesses": [], "workStyle": []
              },
              "typing": {"wpm": 64, "accuracy": 97.5, "consistency": null, "bestWpm": 70, "bestAccuracy": 98.25},
              "leaderboard": {
                "totalScore": 88, "profileCompletion": 95, "assessmentScore": null, "activityScore": null
              }
            },
            "aiAnalysis": {
              "summary": "Explains decisions well.", "strengths": ["Clear writing"], "recommendations": [],
              "overallScore": 83, "keyStrengths": ["Clear writing", "Follow-through"],
              "strengthsAnalysis": "Clear writing\\nExplains decisions well."
            }""";

    static final String PROFILE = "{\"success\": true, \"candidate\": {" + MEMBERS
            + "}, \"freshness\": \"2026-11-02T08:15:00Z\", \"warnings\": []}";

    static final String ADMIN_PROFILE = "{\"success\": true, \"candidate\": {" + MEMBERS
            + ", \"fullName\": \"Zoë Santos\", \"email\": \"zoe.santos@example.com\", \"phone\": \"+63 917 555 0142\"}}";

    private Examples() {}
}
