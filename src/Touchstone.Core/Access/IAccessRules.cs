namespace Touchstone.Core.Access;

/// <summary>An area states the rules of its use cases in one class of this kind.</summary>
public interface IAccessRules
{
    void State(AccessTable table);
}
