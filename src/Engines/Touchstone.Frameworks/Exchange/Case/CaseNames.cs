namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>Words that reader and writer share.</summary>
internal static class CaseNames
{
    /// <summary>The key of this library's own part of an "extensions" object.</summary>
    public const string OwnExtension = "touchstone";

    /// <summary>Inside the own extension: fields of the source that the edition written has no place for.</summary>
    public const string Stash = "fields";

    /// <summary>Inside the own extension: required fields that the source lacked and that were filled.</summary>
    public const string Filled = "filled";

    public const string CoveredElsewhere = "ext:coveredElsewhere";

    public static string TypeOf(MappingRelation relation) =>
        relation switch
        {
            MappingRelation.Exact => AssociationType.ExactMatchOf,
            MappingRelation.Close => "ext:closeMatchOf",
            MappingRelation.Broader => "ext:broaderThan",
            MappingRelation.Narrower => "ext:narrowerThan",
            MappingRelation.Contributes => "ext:contributesTo",
            MappingRelation.ReplacedBy => AssociationType.ReplacedBy,
            _ => throw new ArgumentOutOfRangeException(nameof(relation)),
        };

    public static MappingRelation? RelationOf(string type) =>
        type switch
        {
            AssociationType.ExactMatchOf => MappingRelation.Exact,
            "ext:closeMatchOf" => MappingRelation.Close,
            "ext:broaderThan" => MappingRelation.Broader,
            "ext:narrowerThan" => MappingRelation.Narrower,
            "ext:contributesTo" => MappingRelation.Contributes,
            AssociationType.ReplacedBy => MappingRelation.ReplacedBy,
            _ => null,
        };

    public static string KeyOf(StatementKind kind) =>
        kind switch
        {
            StatementKind.Knowledge => "knowledge",
            StatementKind.Skill => "skill",
            StatementKind.Behaviour => "behaviour",
            _ => "",
        };

    public static StatementKind StatementKindOf(string? key) =>
        key switch
        {
            "knowledge" => StatementKind.Knowledge,
            "skill" => StatementKind.Skill,
            "behaviour" => StatementKind.Behaviour,
            _ => StatementKind.Unspecified,
        };

    public static CaseClass ClassOf(DefinitionKind kind) =>
        kind switch
        {
            DefinitionKind.Concept => CaseClass.Concept,
            DefinitionKind.Subject => CaseClass.Subject,
            DefinitionKind.Licence => CaseClass.Licence,
            DefinitionKind.ItemType => CaseClass.ItemType,
            _ => CaseClass.AssociationGrouping,
        };

    public static string ListOf(DefinitionKind kind) =>
        kind switch
        {
            DefinitionKind.Concept => "CFConcepts",
            DefinitionKind.Subject => "CFSubjects",
            DefinitionKind.Licence => "CFLicenses",
            DefinitionKind.ItemType => "CFItemTypes",
            _ => "CFAssociationGroupings",
        };
}
