namespace Touchstone.Core.Record.Provenance;

/// <summary>How a later record stands to an earlier one, with the property of W3C PROV-O that says it.</summary>
public enum Relation
{
    /// <summary>Made out of the other (prov:wasDerivedFrom).</summary>
    CameFrom,

    /// <summary>The other was taken into account (prov:wasInfluencedBy).</summary>
    InformedBy,

    /// <summary>Made in answer to the other (prov:wasInformedBy).</summary>
    Answers,

    /// <summary>A changed form of the other (prov:wasRevisionOf).</summary>
    Changes,

    /// <summary>Takes the other's place (prov:wasRevisionOf, with the earlier one invalidated).</summary>
    Supersedes,

    /// <summary>Brought about by a decision (prov:wasGeneratedBy).</summary>
    DecidedBy,

    /// <summary>A judgement of the other (prov:used).</summary>
    Judges,
}
