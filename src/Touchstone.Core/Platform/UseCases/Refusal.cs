using System.Collections.Immutable;

namespace Touchstone.Core.Platform.UseCases;

/// <summary>Why a use case was not carried out. Nothing was changed.</summary>
public abstract record Refusal
{
    private Refusal() { }

    /// <summary>Nobody is signed in, and the rule asks for somebody.</summary>
    public sealed record SignInNeeded : Refusal;

    /// <summary>The person holds no role that the rule names. Says nothing about whether the record exists.</summary>
    public sealed record NotAllowed : Refusal;

    /// <summary>The role that the person holds has power, and they signed in with a password alone.</summary>
    public sealed record SecondFactorNeeded : Refusal;

    /// <summary>A conflict of interest removes the person's access to the record.</summary>
    public sealed record InConflict : Refusal;

    /// <summary>The person must declare their interests before the record opens to them.</summary>
    public sealed record DeclarationNeeded(Record.RecordRef On) : Refusal;

    /// <summary>There is no such record.</summary>
    public sealed record NotFound : Refusal;

    /// <summary>What was entered cannot stand; each fault names its field and says what to do.</summary>
    public sealed record Invalid(ImmutableArray<Fault> Faults) : Refusal
    {
        public override string ToString() => string.Join(" ", Faults.Select(f => $"{f.Field}: {f.Message}"));
    }

    /// <summary>Somebody else saved first. Both texts are given so that nothing is lost.</summary>
    public sealed record Stale(ImmutableArray<StaleField> Fields) : Refusal;

    /// <summary>The process is not at the point where this can be done, and why.</summary>
    public sealed record OutOfOrder(string Reason) : Refusal;

    public static Refusal For(string field, string message) => new Invalid([new Fault(field, message)]);
}

/// <summary>A fault in one field of what was entered. The field is the name of the command's property.</summary>
public sealed record Fault(string Field, string Message);

/// <summary>One field of a stale save: what the person wanted to save and what stands now.</summary>
public sealed record StaleField(string Field, string Yours, string Standing);
