namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>The classes of a CFPackage that have fields of their own.</summary>
internal enum CaseClass
{
    Document,
    Item,
    Association,
    Concept,
    Subject,
    Licence,
    ItemType,
    AssociationGrouping,
    Rubric,
    Criterion,
    Level,
}
