using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>What is recognised: the same for everybody who earns it.</summary>
public sealed record Achievement
{
    /// <summary>The permanent identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>A short description.</summary>
    public required string Description { get; init; }

    /// <summary>What has to be shown to earn it.</summary>
    public required Criteria Criteria { get; init; }

    /// <summary>A word of the standard's list, such as <c>Certification</c> or <c>License</c>, or <c>ext:…</c>.</summary>
    public string? AchievementType { get; init; }

    /// <summary>The capabilities and standards it corresponds to.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];

    /// <summary>The results that people can have.</summary>
    public IReadOnlyList<ResultDescription> ResultDescriptions { get; init; } = [];

    /// <summary>The picture.</summary>
    public Image? Image { get; init; }

    /// <summary>Who wrote the achievement, when it is not the issuer.</summary>
    public Profile? Creator { get; init; }

    /// <summary>Credits that can be earned; at most a few decimal places.</summary>
    public decimal? CreditsAvailable { get; init; }

    /// <summary>The field of study.</summary>
    public string? FieldOfStudy { get; init; }

    /// <summary>The code that people use for it.</summary>
    public string? HumanCode { get; init; }

    /// <summary>The language of the texts (BCP 47), such as <c>en-GB</c>.</summary>
    public string? InLanguage { get; init; }

    /// <summary>Further identifiers.</summary>
    public IReadOnlyList<IdentifierEntry> OtherIdentifiers { get; init; } = [];

    /// <summary>Other editions.</summary>
    public IReadOnlyList<Related> Related { get; init; } = [];

    /// <summary>The special subject.</summary>
    public string? Specialization { get; init; }

    /// <summary>Words to search by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The version.</summary>
    public string? Version { get; init; }

    /// <summary>Signed endorsements of the achievement.</summary>
    public IReadOnlyList<JsonObject> Endorsements { get; init; } = [];

    /// <summary>The achievement as JSON-LD, without a context of its own.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = new JsonArray("Achievement") };
        json.AddList("alignment", Alignments, alignment => alignment.ToJson());
        json.AddText("achievementType", AchievementType);
        json.AddNode("creator", Creator?.ToJson());
        json.AddNumber("creditsAvailable", CreditsAvailable);
        json["criteria"] = Criteria.ToJson();
        json["description"] = Description;
        json.AddList("endorsement", Endorsements, endorsement => endorsement.DeepClone());
        json.AddText("fieldOfStudy", FieldOfStudy);
        json.AddText("humanCode", HumanCode);
        json.AddNode("image", Image?.ToJson());
        json.AddText("inLanguage", InLanguage);
        json["name"] = Name;
        json.AddList("otherIdentifier", OtherIdentifiers, entry => entry.ToJson());
        json.AddList("related", Related, related => related.ToJson());
        json.AddList("resultDescription", ResultDescriptions, description => description.ToJson());
        json.AddText("specialization", Specialization);
        json.AddList("tag", Tags, tag => tag);
        json.AddText("version", Version);
        return json;
    }
}
