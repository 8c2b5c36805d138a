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

    [Fact]
    public void A_use_case_is_found_by_its_full_name_where_two_areas_have_one_of_the_same_name()
    {
        var asked = typeof(Core.Engagement.Exercises.GetExercise);
        var practised = typeof(Core.Workforce.Practice.GetExercise);
        AccessTable.Stated.Named(asked.FullName!)!.UseCase.ShouldBe(asked);
        AccessTable.Stated.Named(practised.FullName!)!.UseCase.ShouldBe(practised);
        AccessTable.Stated.Named(asked.Name).ShouldBeNull();
    }

    [Fact]
    public void A_use_case_that_was_moved_is_found_by_the_last_part_of_its_name_while_only_one_has_it()
    {
        var file = typeof(Core.Platform.Files.GetFile);
        AccessTable.Stated.Named("Touchstone.Core.Elsewhere.GetFile")!.UseCase.ShouldBe(file);
        AccessTable.Stated.Named("Touchstone.Core.Elsewhere.GetNothing").ShouldBeNull();
    }
}
