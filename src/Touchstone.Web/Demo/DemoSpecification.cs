namespace Touchstone.Web.Demo;

/// <summary>A small specification in our own words: enough capabilities to show every part, few enough to read.</summary>
internal static class DemoSpecification
{
    public static readonly DemoDomain[] Domains =
    [
        new(
            "A",
            "Working with people",
            [
                new(
                    "1",
                    "Builds partnerships in which people decide about their own care",
                    "1.1 to 1.5",
                    "Explains pelvic anatomy and function in words that people use themselves",
                    "Responds to distress and to disclosures of harm, and knows where to turn"
                ),
                new(
                    "2",
                    "Removes barriers to care for people who are seldom heard",
                    "2.1, 2.2, 2.6, 3.3",
                    "Finds out who is not being reached, and why",
                    "Adapts assessment to language, culture, disability and past trauma"
                ),
            ]
        ),
        new(
            "B",
            "Assessment and clinical reasoning",
            [
                new(
                    "3",
                    "Assesses pelvic health problems that are complex or unclear",
                    "1.4, 1.6, 1.11",
                    "Takes a full history that includes birth, bladder, bowel, sexual function and mood",
                    "Carries out and interprets an internal and external examination with consent"
                ),
                new(
                    "4",
                    "Recognises risk and acts on it in time",
                    "1.8, 1.9, 2.10",
                    "Identifies red flags and refers without delay",
                    "Weighs benefit and risk when the evidence is thin"
                ),
            ]
        ),
        new(
            "C",
            "Intervention and its effect",
            [
                new(
                    "5",
                    "Plans, carries out and adjusts treatment with the person",
                    "1.7, 1.10, 4.1 to 4.3",
                    "Offers exercise, behavioural and pharmacological options within scope",
                    "Reviews outcomes with measures that matter to the person"
                ),
            ]
        ),
        new(
            "D",
            "Leading, teaching and improving",
            [
                new(
                    "6",
                    "Leads pelvic health services across professions and settings",
                    "2.3 to 2.5, 2.7 to 2.9, 2.11",
                    "Designs pathways with the people who use them",
                    "Uses data to show what has changed"
                ),
                new(
                    "7",
                    "Develops others and the evidence for practice",
                    "3.1, 3.2, 3.4 to 3.8, 4.4 to 4.8",
                    "Supervises practitioners of several professions",
                    "Contributes to research and shares what was learnt"
                ),
            ]
        ),
    ];

    /// <summary>What the written sections say; the name of the section stands first.</summary>
    public static string SectionText(string name) =>
        $"{name}: this sample section shows where the text stands. It says in plain words what a provider, a reviewer and a member of the public need to know, names its sources, and can be changed like every other part of the specification.";
}

internal sealed record DemoDomain(string Code, string Title, DemoCapability[] Capabilities);

/// <param name="Pillars">Codes of the multi-professional framework that it answers; ranges allowed.</param>
internal sealed record DemoCapability(string Code, string Text, string Pillars, params string[] Statements);
