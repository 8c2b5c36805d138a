using Touchstone.Core.Access.Keys;

namespace Touchstone.Core.Access;

/// <summary>Who asks: a signed-in person, nobody in particular, or the product itself (clock and jobs).</summary>
public sealed record Actor
{
    private Actor(Guid? accountId, bool isSystem)
    {
        AccountId = accountId;
        IsSystem = isSystem;
    }

    public static Actor Anonymous { get; } = new(null, false);

    /// <summary>The product's own clock and jobs. Only rules that say so let it act.</summary>
    public static Actor System { get; } = new(null, true);

    public Guid? AccountId { get; }
    public bool IsSystem { get; }

    /// <summary>The session in which the person asks, where there is one.</summary>
    public Guid? SessionId { get; private init; }

    /// <summary>The person proved more than a password when they signed in.</summary>
    public bool SecondFactor { get; private init; }

    /// <summary>A program asks in the person's name, by a key that reads no further than this.</summary>
    public KeyScope? Scope { get; private init; }
    public bool IsSignedIn => AccountId is not null;

    /// <summary>The account of somebody whom the rule has made sign in.</summary>
    public Guid Id => AccountId ?? throw new InvalidOperationException("Nobody is signed in.");

    public static Actor Person(Guid accountId) => new(accountId, false);

    /// <summary>Somebody in a session, who signed in with or without a second factor.</summary>
    public static Actor Person(Guid accountId, Guid session, bool secondFactor) =>
        new(accountId, false) { SessionId = session, SecondFactor = secondFactor };

    /// <summary>A program of somebody, by a key that was made with or without a second factor.</summary>
    public static Actor Program(Guid accountId, KeyScope scope, bool secondFactor) =>
        new(accountId, false) { SecondFactor = secondFactor, Scope = scope };
}
