namespace Touchstone.LinkedData.Suites;

/// <summary>What a JSON-LD test asks for.</summary>
internal enum SuiteKind
{
    Expand,
    ToRdf,
}
