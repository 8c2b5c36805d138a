using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>
/// A region made for the tests: nine universities and forty employers with the titles that people really write, and the truth about
/// them. Made from a seed, so that it is the same every time.
/// </summary>
internal sealed class MadeRegion
{
    /// <summary>Roles as they are meant, with the ways in which employers write them.</summary>
    private static readonly (string Role, string Profession, string Setting, string[] Titles)[] Roles =
    [
        (
            "acp",
            "nurse",
            "hospital-ward",
            [
                "Advanced Clinical Practitioner",
                "ACP",
                "Advanced clinical practitioner (Band 8a)",
                "Advanced Practitioner",
                "Advanced Clincal Practitioner",
            ]
        ),
        (
            "acp-frailty",
            "physiotherapist",
            "hospital-ward",
            [
                "Advanced Clinical Practitioner - Frailty",
                "Frailty ACP",
                "ACP (Frailty)",
                "Advanced practitioner, frailty",
                "Advanced Clinical Practitioner Fraility",
            ]
        ),
        (
            "acp-emergency",
            "paramedic",
            "emergency-department",
            [
                "Advanced Clinical Practitioner Emergency Care",
                "ACP Emergency Department",
                "Advanced Practitioner A&E",
                "ACP - ED",
                "Advanced Clinical Practitioner (Emergency Medicine)",
            ]
        ),
        (
            "anp",
            "nurse",
            "general-practice",
            ["Advanced Nurse Practitioner", "ANP", "Advanced nursing practitioner", "Advanced Nurse Practioner"]
        ),
        (
            "anp-paediatric",
            "nurse",
            "hospital-ward",
            [
                "Advanced Paediatric Nurse Practitioner",
                "ANP Paediatrics",
                "Advanced Nurse Practitioner (Children and Young People)",
                "Paeds ANP",
            ]
        ),
        (
            "acp-mental-health",
            "nurse",
            "community-clinic",
            [
                "ACP Mental Health",
                "Advanced Clinical Practitioner (Mental Health)",
                "Mental Health Advanced Practitioner",
                "Advanced practitioner MH",
            ]
        ),
        (
            "trainee-acp",
            "nurse",
            "hospital-ward",
            [
                "Trainee Advanced Clinical Practitioner",
                "Trainee ACP",
                "tACP",
                "Advanced Clinical Practitioner in training",
            ]
        ),
        (
            "msk",
            "physiotherapist",
            "community-clinic",
            [
                "Advanced Physiotherapy Practitioner MSK",
                "Advanced Musculoskeletal Physiotherapist",
                "MSK Advanced Physiotherapist",
                "Advanced Practice Physio - MSK",
            ]
        ),
        (
            "first-contact",
            "physiotherapist",
            "general-practice",
            ["First Contact Practitioner", "FCP", "First contact physiotherapist practitioner"]
        ),
        (
            "consultant-midwife",
            "midwife",
            "hospital-ward",
            ["Consultant Midwife", "Consultant midwifery role", "Midwife Consultant"]
        ),
        (
            "advanced-paramedic",
            "paramedic",
            "pre-hospital",
            ["Advanced Paramedic Practitioner", "Advanced Paramedic", "Paramedic Advanced Practitioner"]
        ),
        (
            "pharmacist",
            "pharmacist",
            "general-practice",
            ["Advanced Pharmacist Practitioner", "Advanced Clinical Pharmacist", "Pharmacist, advanced"]
        ),
        (
            "urology",
            "nurse",
            "outpatient-clinic",
            ["Urology Advanced Practitioner", "Advanced Clinical Practitioner (Urology)"]
        ),
        (
            "neurology",
            "nurse",
            "outpatient-clinic",
            ["Neurology Advanced Practitioner", "Advanced Clinical Practitioner (Neurology)"]
        ),
        ("lead", "nurse", "hospital-ward", ["Lead Advanced Clinical Practitioner", "Lead ACP"]),
        (
            "critical-care",
            "nurse",
            "theatre-and-critical-care",
            ["Advanced Critical Care Practitioner", "ACCP", "Advanced Practitioner Critical Care"]
        ),
    ];

    private static readonly string[] Regions =
    [
        "midlands",
        "midlands",
        "midlands",
        "north-west",
        "north-west",
        "london",
        "south-west",
    ];

    private MadeRegion() { }

    public ImmutableArray<Employer> Employers { get; private set; } = [];
    public ImmutableArray<University> Universities { get; private set; } = [];

    /// <summary>The role that a title is meant as; first contact practitioners are physiotherapists by their title only in one of the ways.</summary>
    public Dictionary<string, string> Truth { get; } = new(StringComparer.Ordinal);

    public static MadeRegion Of(int seed)
    {
        var random = new Random(seed);
        var region = new MadeRegion();
        foreach (var role in Roles)
        {
            foreach (var title in role.Titles)
            {
                region.Truth[title] = role.Role;
            }
        }
        region.Employers =
        [
            .. Enumerable.Range(0, 40).Select(i => Employer.Make(random, i, Regions[i % Regions.Length], Roles)),
        ];
        region.Universities = [.. Enumerable.Range(0, 9).Select(i => University.Make(random, i))];
        return region;
    }

    internal sealed record MadePost(
        string Title,
        string Profession,
        string Band,
        string Setting,
        int InPost,
        decimal Wte,
        int InTraining,
        decimal Vacant,
        decimal[] Needed
    )
    {
        public string[] Cells =>
            [
                Title.Contains(',', StringComparison.Ordinal) ? $"\"{Title}\"" : Title,
                Profession,
                Band,
                Setting,
                "other",
                Say(InPost),
                Say(Wte),
                Say(InTraining),
                Say(Vacant),
                .. Needed.Select(Say),
            ];

        private static string Say(decimal number) => number.ToString(CultureInfo.InvariantCulture);
    }

    internal sealed record Employer(
        string Name,
        string Region,
        ImmutableArray<MadePost> Posts,
        int Said,
        string Titles,
        string Answer
    )
    {
        public static Employer Make(
            Random random,
            int number,
            string region,
            (string Role, string Profession, string Setting, string[] Titles)[] roles
        )
        {
            var posts = roles
                .Where(_ => random.Next(10) < 5)
                .Select(role =>
                {
                    var people = random.Next(1, 12);
                    var wte = Math.Round(people * (decimal)(0.6 + (random.NextDouble() * 0.4)), 1);
                    var need = wte + random.Next(0, 5);
                    return new MadePost(
                        role.Titles[random.Next(role.Titles.Length)],
                        role.Profession,
                        random.Next(2) == 0 ? "7" : "8a",
                        role.Setting,
                        people,
                        Math.Min(wte, people),
                        random.Next(0, 4),
                        random.Next(0, 3),
                        [need, need + 1, need + 1, need + 2, need + 3]
                    );
                })
                .ToImmutableArray();
            var people = posts.Sum(p => p.InPost);
            var isMissing = random.Next(3) == 0;
            return new Employer(
                $"Employer {number:00}",
                region,
                posts,
                isMissing ? people + 4 : people,
                isMissing ? "Advanced Practitioner Dermatology"
                    : posts.IsEmpty ? ""
                    : posts[0].Title,
                isMissing ? "no" : "yes"
            );
        }

        public byte[] Csv() => Plans.Csv([.. Posts.Select(p => p.Cells)]);
    }

    internal sealed record University(
        string Name,
        ImmutableArray<Award> Awards,
        ImmutableDictionary<string, string> Answers
    )
    {
        private static readonly string[] Masters =
        [
            "MSc Advanced Clinical Practice",
            "MSc Advanced Practice",
            "MSc Advanced Health Care Practice",
            "Msc advanced clinical practice.",
        ];

        public static University Make(Random random, int number) =>
            new(
                $"University {number}",
                [
                    new Award("masters", Masters[number % Masters.Length], 180, 20 + number),
                    new Award(
                        "certificate",
                        number % 2 == 0 ? "PgCert Advanced Practice" : "PgCert Clinical Skills",
                        60,
                        10
                    ),
                ],
                Statements(random).Add("places-a-year", "30")
            );

        public static ImmutableDictionary<string, string> Statements(Random random) =>
            new[]
            {
                "level-not-title",
                "any-profession",
                "years-make-level",
                "four-pillars",
                "replaces-doctors",
                "masters-or-equivalent",
            }.ToImmutableDictionary(code => code, _ => SurveyAnswers.Agreement[random.Next(5)]);
    }
}
