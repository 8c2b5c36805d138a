namespace Touchstone.Core.Workforce.Practice;

/// <summary>What the parts of an exercise are called.</summary>
public static class PracticeWords
{
    public static string Of(SourceKind kind) =>
        kind == SourceKind.JobDescription ? "Job description" : "Local framework";

    public static string Of(GroupSort sort) => sort == GroupSort.Core ? "Core" : "Specialist";
}
