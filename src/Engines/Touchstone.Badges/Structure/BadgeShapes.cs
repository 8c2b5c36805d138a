using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.Structure;

/// <summary>The classes of Open Badges 3.0 (specification, appendix B), as far as a reader relies on them.</summary>
internal static class BadgeShapes
{
    internal static readonly Shape Image = new(
        "The picture",
        "Image",
        Uri("id", Amount.One),
        Text("caption", Amount.AtMostOne)
    )
    {
        SingleType = true,
    };

    internal static readonly Shape IdentifierEntry = new(
        "The identifier",
        "IdentifierEntry",
        Text("identifier", Amount.One),
        new Member("identifierType", Rule.Word(Vocabulary.IdentifierTypes, open: true), Amount.One)
    )
    {
        SingleType = true,
    };

    internal static readonly Shape Identity = new(
        "The recipient's identity",
        "IdentityObject",
        new Member("hashed", Rule.Truth, Amount.One),
        Text("identityHash", Amount.One),
        new Member("identityType", Rule.Word(Vocabulary.IdentifierTypes, open: true), Amount.One),
        Text("salt", Amount.AtMostOne)
    )
    {
        SingleType = true,
        Together = HashedIdentity,
    };

    internal static readonly Shape Coordinates = new(
        "The place's coordinates",
        "GeoCoordinates",
        new Member("latitude", Rule.Number, Amount.One),
        new Member("longitude", Rule.Number, Amount.One)
    )
    {
        SingleType = true,
    };

    internal static readonly Shape Address = new(
        "The address",
        "Address",
        Text("addressCountry", Amount.AtMostOne),
        Text("addressLocality", Amount.AtMostOne),
        Text("postalCode", Amount.AtMostOne),
        Nested("geo", Amount.AtMostOne, () => Coordinates)
    );

    internal static readonly Shape Profile = new(
        "The organisation or person",
        "Profile",
        Uri("id", Amount.One),
        Text("name", Amount.AtMostOne),
        Uri("url", Amount.AtMostOne),
        Text("phone", Amount.AtMostOne),
        Text("description", Amount.AtMostOne),
        Text("email", Amount.AtMostOne),
        Text("official", Amount.AtMostOne),
        new Member("dateOfBirth", Rule.Date, Amount.AtMostOne),
        Nested("image", Amount.AtMostOne, () => Image),
        Nested("address", Amount.AtMostOne, () => Address),
        Nested("otherIdentifier", Amount.List, () => IdentifierEntry),
        Nested("parentOrg", Amount.AtMostOne, () => Profile!),
        Nested("endorsement", Amount.List, () => Endorsement!)
    );

    internal static readonly Shape Alignment = new(
        "The alignment",
        "Alignment",
        Text("targetName", Amount.One),
        Uri("targetUrl", Amount.One),
        Text("targetCode", Amount.AtMostOne),
        Text("targetDescription", Amount.AtMostOne),
        Text("targetFramework", Amount.AtMostOne),
        new Member("targetType", Rule.Word(Vocabulary.TargetTypes, open: true), Amount.AtMostOne)
    );

    internal static readonly Shape Level = new(
        "The rubric level",
        "RubricCriterionLevel",
        Uri("id", Amount.One),
        Text("name", Amount.One),
        Text("level", Amount.AtMostOne),
        Text("points", Amount.AtMostOne),
        Text("description", Amount.AtMostOne),
        Nested("alignment", Amount.List, () => Alignment)
    );

    internal static readonly Shape ResultDescription = new(
        "The result description",
        "ResultDescription",
        Uri("id", Amount.One),
        Text("name", Amount.One),
        new Member("resultType", Rule.Word(Vocabulary.ResultTypes, open: true), Amount.One),
        Nested("rubricCriterionLevel", Amount.List, () => Level),
        Text("allowedValue", Amount.List),
        Uri("requiredLevel", Amount.AtMostOne),
        Text("requiredValue", Amount.AtMostOne),
        Text("valueMin", Amount.AtMostOne),
        Text("valueMax", Amount.AtMostOne),
        Nested("alignment", Amount.List, () => Alignment)
    );

    internal static readonly Shape Result = new(
        "The result",
        "Result",
        Uri("resultDescription", Amount.AtMostOne),
        Uri("achievedLevel", Amount.AtMostOne),
        Text("value", Amount.AtMostOne),
        new Member("status", Rule.Word(Vocabulary.ResultStates, open: false), Amount.AtMostOne),
        Nested("alignment", Amount.List, () => Alignment)
    );

    internal static readonly Shape Criteria = new(
        "The criteria",
        null,
        Uri("id", Amount.AtMostOne),
        Text("narrative", Amount.AtMostOne)
    )
    {
        Together = (json, path, faults) =>
        {
            if (!json.ContainsKey("id") && !json.ContainsKey("narrative"))
                faults.Add(path, "The criteria say nothing: they need a text or the address of a page.");
        },
    };

    internal static readonly Shape Related = new(
        "The related achievement",
        "Related",
        Uri("id", Amount.One),
        new Member("inLanguage", Rule.Language, Amount.AtMostOne),
        Text("version", Amount.AtMostOne)
    );

    internal static readonly Shape Achievement = new(
        "The achievement",
        "Achievement",
        Uri("id", Amount.One),
        Text("name", Amount.One),
        Text("description", Amount.One),
        Nested("criteria", Amount.One, () => Criteria),
        new Member("achievementType", Rule.Word(Vocabulary.AchievementTypes, open: true), Amount.AtMostOne),
        Nested("alignment", Amount.List, () => Alignment),
        Nested("creator", Amount.AtMostOne, () => Profile),
        new Member("creditsAvailable", Rule.Number, Amount.AtMostOne),
        Nested("endorsement", Amount.List, () => Endorsement!),
        Text("fieldOfStudy", Amount.AtMostOne),
        Text("humanCode", Amount.AtMostOne),
        Nested("image", Amount.AtMostOne, () => Image),
        new Member("inLanguage", Rule.Language, Amount.AtMostOne),
        Nested("otherIdentifier", Amount.List, () => IdentifierEntry),
        Nested("related", Amount.List, () => Related),
        Nested("resultDescription", Amount.List, () => ResultDescription),
        Text("specialization", Amount.AtMostOne),
        Text("tag", Amount.List),
        Text("version", Amount.AtMostOne)
    );

    internal static readonly Shape Subject = new(
        "The recipient",
        "AchievementSubject",
        Uri("id", Amount.AtMostOne),
        Nested("achievement", Amount.One, () => Achievement),
        Nested("identifier", Amount.List, () => Identity),
        Nested("result", Amount.List, () => Result),
        new Member("activityStartDate", Rule.Moment, Amount.AtMostOne),
        new Member("activityEndDate", Rule.Moment, Amount.AtMostOne),
        new Member("creditsEarned", Rule.Number, Amount.AtMostOne),
        Nested("image", Amount.AtMostOne, () => Image),
        Text("licenseNumber", Amount.AtMostOne),
        Text("narrative", Amount.AtMostOne),
        Text("role", Amount.AtMostOne),
        Text("term", Amount.AtMostOne),
        Nested("source", Amount.AtMostOne, () => Profile)
    )
    {
        Together = RecipientAndResults,
    };

    internal static readonly Shape Evidence = new(
        "The evidence",
        "Evidence",
        Uri("id", Amount.AtMostOne),
        Text("name", Amount.AtMostOne),
        Text("narrative", Amount.AtMostOne),
        Text("description", Amount.AtMostOne),
        Text("genre", Amount.AtMostOne),
        Text("audience", Amount.AtMostOne)
    );

    internal static readonly Shape Badge = new(
        "The badge",
        "VerifiableCredential",
        Uri("id", Amount.One),
        Text("name", Amount.AtMostOne),
        Text("description", Amount.AtMostOne),
        Nested("image", Amount.AtMostOne, () => Image),
        new Member("awardedDate", Rule.Moment, Amount.AtMostOne),
        Nested("credentialSubject", Amount.One, () => Subject),
        Nested("endorsement", Amount.List, () => Endorsement!),
        Nested("evidence", Amount.List, () => Evidence),
        new Member("issuer", Rule.UriOr(() => Profile), Amount.One),
        new Member("validFrom", Rule.Moment, Amount.One)
    )
    {
        Together = (json, path, faults) =>
        {
            if (!json.IsA("OpenBadgeCredential") && !json.IsA("AchievementCredential"))
                faults.Add("type", "The badge must have the type OpenBadgeCredential or AchievementCredential.");
            BadgeContexts(json, path, faults);
        },
    };

    internal static readonly Shape EndorsementSubject = new(
        "What is endorsed",
        "EndorsementSubject",
        Uri("id", Amount.One),
        Text("endorsementComment", Amount.AtMostOne)
    );

    internal static readonly Shape Endorsement = new(
        "The endorsement",
        "EndorsementCredential",
        Uri("id", Amount.One),
        Text("name", Amount.One),
        Text("description", Amount.AtMostOne),
        Nested("credentialSubject", Amount.One, () => EndorsementSubject),
        new Member("issuer", Rule.UriOr(() => Profile), Amount.One),
        new Member("validFrom", Rule.Moment, Amount.One)
    )
    {
        Together = BadgeContexts,
    };

    internal static readonly Shape LearnerRecordSubject = new(
        "The person of the learner record",
        "ClrSubject",
        Uri("id", Amount.AtMostOne),
        Nested("identifier", Amount.List, () => Identity),
        Nested("achievement", Amount.List, () => Achievement),
        new Member("verifiableCredential", new Rule("a credential", node => node is JsonObject), Amount.List)
    );

    internal static readonly Shape LearnerRecord = new(
        "The learner record",
        "ClrCredential",
        Uri("id", Amount.One),
        Text("name", Amount.One),
        Nested("credentialSubject", Amount.One, () => LearnerRecordSubject),
        new Member("issuer", Rule.UriOr(() => Profile), Amount.One),
        new Member("validFrom", Rule.Moment, Amount.One)
    );

    private static Member Text(string name, Amount amount) => new(name, Rule.Text, amount);

    private static Member Uri(string name, Amount amount) => new(name, Rule.Uri, amount);

    private static Member Nested(string name, Amount amount, Func<Shape> shape) =>
        new(name, Rule.Object(shape), amount);

    private static void BadgeContexts(JsonObject json, string path, StructureFaults faults)
    {
        var second = json["@context"] is JsonArray { Count: > 1 } contexts ? contexts[1].AsText() : null;
        if (
            second is null
            || !second.StartsWith("https://purl.imsglobal.org/spec/ob/v3p0/context", StringComparison.Ordinal)
            || !second.EndsWith(".json", StringComparison.Ordinal)
        )
            faults.Add(Place(path, "@context"), "The second context must be the one of Open Badges 3.0.");
    }

    private static void HashedIdentity(JsonObject json, string path, StructureFaults faults)
    {
        var hashed = json["hashed"] is JsonValue value && value.GetValueKind() == JsonValueKind.True;
        if (hashed && json.Text("identityHash") is { } hash && !IdentityHash.IsReadable(hash))
            faults.Add(
                Place(path, "identityHash"),
                "The recipient's identity is hashed in a way that is not known: it must be sha256$ and 64 hexadecimal digits."
            );
    }

    private static void RecipientAndResults(JsonObject json, string path, StructureFaults faults)
    {
        if (json.Text("id") is null && !json.Objects("identifier").Any())
            faults.Add(path, "The badge says nowhere whose it is: the recipient has neither an id nor an identifier.");
        if (json["achievement"] is not JsonObject achievement)
            return;
        var descriptions = achievement.Objects("resultDescription").ToList();
        var names = descriptions.Select(d => d.Text("id")).ToHashSet(StringComparer.Ordinal);
        var levels = descriptions
            .SelectMany(d => d.Objects("rubricCriterionLevel"))
            .Select(l => l.Text("id"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var result in json.Objects("result"))
        {
            if (result.Text("resultDescription") is { } name && !names.Contains(name))
                faults.Add(
                    Place(path, "result"),
                    "A result refers to a description that the achievement does not have."
                );
            if (result.Text("achievedLevel") is { } level && !levels.Contains(level))
                faults.Add(Place(path, "result"), "A result names a level that no rubric of the achievement has.");
        }
        foreach (var description in descriptions)
        {
            if (
                description.Text("requiredLevel") is { } level
                && !description.Objects("rubricCriterionLevel").Any(l => l.Text("id") == level)
            )
                faults.Add(
                    Place(path, "achievement"),
                    "A result description requires a level that its rubric does not have."
                );
        }
    }

    private static string Place(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
