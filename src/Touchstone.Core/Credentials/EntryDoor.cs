namespace Touchstone.Core.Credentials;

/// <summary>The two ways into the journey.</summary>
public enum EntryDoor
{
    /// <summary>A need is proposed, chosen and commissioned: from stage 1.</summary>
    Commissioned,

    /// <summary>A resource that exists already is submitted for endorsement: from stage 4.</summary>
    ExistingResource,
}
