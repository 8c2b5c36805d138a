namespace Touchstone.Architecture.Tests;

/// <summary>One type uses another.</summary>
internal sealed record Arrow(Type From, Type To)
{
    public override string ToString() => $"{From.FullName} uses {To.FullName}";
}
