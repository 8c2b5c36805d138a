namespace Touchstone.Core.Reference;

/// <summary>Whose words a text is, so that nobody takes ours for a publisher's.</summary>
public enum Wording
{
    /// <summary>The publisher's own text, put in by an operator who may.</summary>
    Official,

    /// <summary>What a published text comes to, in our own words.</summary>
    Gist,

    /// <summary>Written here because the published text is not known; to be replaced when it is.</summary>
    Local,

    /// <summary>Plain facts: names of regulators, regions.</summary>
    Factual,
}
