using FsCheck;
using FsCheck.Fluent;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Tests.Reference;

public class CodeOrderTests
{
    private static readonly Arbitrary<string> Codes = Gen.Elements(
            "1",
            "2",
            "10",
            "01",
            "a",
            "B",
            ".",
            "-",
            "999999999999999999999"
        )
        .ListOf()
        .Select(parts => string.Concat(parts))
        .ToArbitrary();

    [Fact]
    public void Codes_stand_in_the_order_in_which_people_count()
    {
        string[] codes = ["10.1", "1.10", "1.2", "A.2", "1", "a.1", "1.a", "2.1", "1.9", "1.1"];

        codes
            .Order(CodeOrder.Instance)
            .ShouldBe(["1", "1.1", "1.2", "1.9", "1.10", "1.a", "2.1", "10.1", "a.1", "A.2"]);
    }

    [Fact]
    public void Numbers_of_any_length_are_compared_as_numbers()
    {
        var large = new string('9', 60);

        CodeOrder.Instance.Compare($"1.{large}", $"1.1{large}").ShouldBeLessThan(0);
    }

    [Fact]
    public void Two_codes_are_equal_only_when_they_are_the_same_text() =>
        Prop.ForAll(Codes, Codes, (a, b) => CodeOrder.Instance.Compare(a, b) == 0 == (a == b))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_is_the_same_from_both_sides() =>
        Prop.ForAll(
                Codes,
                Codes,
                (a, b) => Math.Sign(CodeOrder.Instance.Compare(a, b)) == -Math.Sign(CodeOrder.Instance.Compare(b, a))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_has_no_circles() =>
        Prop.ForAll(
                Codes,
                Codes,
                Codes,
                (a, b, c) =>
                    CodeOrder.Instance.Compare(a, b) > 0
                    || CodeOrder.Instance.Compare(b, c) > 0
                    || CodeOrder.Instance.Compare(a, c) <= 0
            )
            .QuickCheckThrowOnFailure();
}
