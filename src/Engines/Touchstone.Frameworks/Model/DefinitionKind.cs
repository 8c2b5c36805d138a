namespace Touchstone.Frameworks;

/// <summary>The five kinds of definition that a CASE package can hold.</summary>
public enum DefinitionKind
{
    /// <summary>CFConcept.</summary>
    Concept,

    /// <summary>CFSubject.</summary>
    Subject,

    /// <summary>CFLicense.</summary>
    Licence,

    /// <summary>CFItemType.</summary>
    ItemType,

    /// <summary>CFAssociationGrouping.</summary>
    AssociationGrouping,
}
