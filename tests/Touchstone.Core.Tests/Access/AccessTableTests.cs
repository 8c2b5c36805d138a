using Touchstone.Core.Access;

namespace Touchstone.Core.Tests.Access;

public sealed class AccessTableTests
{
    [Fact]
    public void Every_rule_lets_somebody_through() =>
        AccessTable
            .Stated.Rules.Where(r => !(r.Anyone || r.SignedIn || r.System || r.Roles.Count > 0))
            .Select(r => r.UseCase.Name)
            .ShouldBeEmpty();

    [Fact]
    public void Whoever_must_declare_first_is_told_on_what_kind_of_record() =>
        AccessTable
            .Stated.Rules.Where(r => r.DeclareFirst.Count > 0)
            .Where(r => r.DeclareOn is null || !r.DeclareFirst.IsSubsetOf(r.Roles))
            .Select(r => r.UseCase.Name)
            .ShouldBeEmpty();
}
