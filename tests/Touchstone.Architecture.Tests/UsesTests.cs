using Touchstone.Architecture.Tests.Samples;

namespace Touchstone.Architecture.Tests;

/// <summary>A reader that missed a use would let a broken arrow pass, so it is tried on each way of using a type.</summary>
public sealed class UsesTests
{
    public static TheoryData<Type> Users =>
        [
            typeof(UsesAsBase),
            typeof(UsesAsField),
            typeof(UsesAsGenericArgument),
            typeof(UsesInBody),
            typeof(UsesInLambda),
            typeof(UsesInAsync),
            typeof(UsesInTypeOf),
            typeof(UsesAsConstraint),
            typeof(UsesInAttribute),
        ];

    [Theory]
    [MemberData(nameof(Users))]
    public void A_use_is_seen_wherever_it_stands(Type user) =>
        Uses.Of(typeof(UsesTests).Assembly).ShouldContain(new Arrow(user, typeof(Used)));

    [Fact]
    public void A_type_that_does_not_use_another_has_no_arrow_to_it() =>
        Uses.Of(typeof(UsesTests).Assembly).ShouldNotContain(new Arrow(typeof(UsesNothing), typeof(Used)));
}
