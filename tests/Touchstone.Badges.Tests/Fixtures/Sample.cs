using System.Text.Json.Nodes;
using Touchstone.Badges.OpenBadges;
using Touchstone.Badges.Status;

namespace Touchstone.Badges.Tests.Fixtures;

/// <summary>Badges to test with, as an advanced practice board would issue them.</summary>
internal static class Sample
{
    internal const string Email = "nurse@example.org";

    internal static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A badge with little more than what is required.</summary>
    internal static AchievementCredential Plain(string issuer) =>
        new()
        {
            Id = "https://badges.example.org/credentials/1",
            Issuer = new Profile { Id = issuer, Name = "Board of Advanced Practice" },
            ValidFrom = Now.AddDays(-10),
            Subject = new AchievementSubject
            {
                Identifiers = [IdentityObject.HashedOf(IdentityObject.EmailAddress, Email, "pepper")],
                Achievement = new Achievement
                {
                    Id = "https://badges.example.org/achievements/frailty",
                    Name = "Frailty in advanced practice",
                    Description = "Assesses and plans the care of people who live with frailty.",
                    Criteria = new Criteria("Ten capabilities, each assessed in practice."),
                },
            },
        };

    /// <summary>A badge with everything: results per capability with rubric levels, alignments, evidence, status.</summary>
    internal static AchievementCredential Rich(string issuer, int capabilities = 4)
    {
        var plain = Plain(issuer);
        var descriptions = Enumerable.Range(1, capabilities).Select(Description).ToList();
        return plain with
        {
            Name = "Frailty in advanced practice",
            Description = "Awarded after assessment in practice.",
            AwardedDate = Now.AddDays(-12),
            ValidUntil = Now.AddYears(3),
            NamesSchema = true,
            RefreshAddress = "https://badges.example.org/credentials/1/refresh",
            Image = new Image("https://badges.example.org/credentials/1.png", "A blue shield"),
            Issuer = plain.Issuer with
            {
                Url = "https://badges.example.org",
                Email = "badges@example.org",
                Description = "Recognises advanced practice.",
                OtherIdentifiers = [new IdentifierEntry("AP-77", "sourcedId")],
                ParentOrganisation = new Profile { Id = "https://example.org/parent", Name = "Parent body" },
            },
            Status =
            [
                new StatusEntry("https://badges.example.org/status/1", 94_567, StatusPurpose.Revocation),
                new StatusEntry("https://badges.example.org/status/2", 1234, StatusPurpose.Suspension),
            ],
            Evidence =
            [
                new Evidence
                {
                    Id = "https://badges.example.org/evidence/1",
                    Name = "Case study",
                    Narrative = "An older person after a fall, 跌倒之后 🏥.",
                    Genre = "case study",
                    Audience = "assessors",
                },
            ],
            Subject = plain.Subject with
            {
                ActivityStart = Now.AddDays(-300),
                ActivityEnd = Now.AddDays(-20),
                CreditsEarned = 60,
                LicenseNumber = "AP-2026-00042",
                Narrative = "Worked in a community team.",
                Role = "Advanced practitioner",
                Source = new Profile { Id = "https://university.example/centre", Name = "Assessment centre" },
                Results =
                [
                    .. descriptions.Select(d => new Result
                    {
                        ResultDescription = d.Id,
                        AchievedLevel = d.Levels[^1].Id,
                        Status = "Completed",
                    }),
                ],
                Achievement = plain.Subject.Achievement with
                {
                    AchievementType = "Certification",
                    CreditsAvailable = 60,
                    FieldOfStudy = "Advanced practice",
                    HumanCode = "AP-FR",
                    InLanguage = "en-GB",
                    Version = "2.1",
                    Tags = ["frailty", "older people"],
                    Image = new Image("https://badges.example.org/achievements/frailty.svg"),
                    Related = [new Related("https://badges.example.org/achievements/frailty/1", Version: "1.0")],
                    OtherIdentifiers = [new IdentifierEntry("FR-1", "ext:code")],
                    ResultDescriptions = descriptions,
                    Alignments = [.. descriptions.SelectMany(d => d.Alignments)],
                },
            },
        };
    }

    internal static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static ResultDescription Description(int number)
    {
        var id = $"https://badges.example.org/achievements/frailty/capabilities/{number}";
        return new ResultDescription
        {
            Id = id,
            Name = $"Capability {number}",
            ResultType = "RubricCriterionLevel",
            RequiredLevel = $"{id}/levels/2",
            Levels =
            [
                .. Enumerable
                    .Range(1, 3)
                    .Select(level => new RubricCriterionLevel
                    {
                        Id = $"{id}/levels/{level}",
                        Name = $"Level {level}",
                        Level = level.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        Description = $"What someone at level {level} does.",
                        Points = "1.5",
                    }),
            ],
            Alignments =
            [
                new Alignment
                {
                    TargetName = $"Capability {number}",
                    TargetUrl = $"https://frameworks.example.org/items/{number}",
                    TargetCode = $"C{number}",
                    TargetFramework = "Frailty framework",
                    TargetType = "CFItem",
                },
            ],
        };
    }
}
