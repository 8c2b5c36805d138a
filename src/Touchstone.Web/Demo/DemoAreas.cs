namespace Touchstone.Web.Demo;

/// <summary>The needs that the sample organisations put forward, in our own words.</summary>
internal static class DemoAreas
{
    public static readonly DemoArea[] All =
    [
        new(
            "Post natal pelvic health",
            "population",
            "One woman in three lives with a pelvic floor problem in the year after giving birth, and most wait months to see anyone who can help. Few services have practitioners who can assess, treat and lead this care at an advanced level.",
            ["physiotherapist", "midwife", "nurse"]
        ),
        new(
            "Primary care core",
            "setting",
            "First contact in primary care rests on practitioners from many professions who manage undifferentiated problems. What they can be expected to do differs from practice to practice.",
            ["nurse", "paramedic", "physiotherapist", "pharmacist"]
        ),
        new(
            "Primary care dietetics",
            "setting",
            "People with diabetes, coeliac disease and unplanned weight loss see a dietitian late. Dietitians and nurses who work at an advanced level in primary care could change that.",
            ["dietitian", "nurse"]
        ),
        new(
            "Primary care occupational therapy",
            "setting",
            "Occupational therapists in primary care help people to stay in work and at home, but there is no shared standard for advanced practice in this setting.",
            ["occupational-therapist", "nurse"]
        ),
        new(
            "Community rehabilitation",
            "pathway",
            "After a stay in hospital people lose strength and confidence. Community teams need practitioners who can lead complex rehabilitation across health and social care.",
            ["physiotherapist", "occupational-therapist", "speech-and-language-therapist", "nurse"]
        ),
        new(
            "Cardiovascular and respiratory long-term condition management",
            "intervention",
            "Exercise and self-management change the course of heart and lung disease. Programmes differ widely in quality, and there are too few practitioners who can lead them.",
            ["physiotherapist", "nurse", "dietitian"]
        ),
    ];
}

/// <param name="Kind">Code of the kind of need.</param>
internal sealed record DemoArea(string Name, string Kind, string Need, string[] Professions);
