using Microsoft.AspNetCore.Routing.Patterns;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>What stands between two slashes of an address: a word, or a parameter with what follows it.</summary>
/// <param name="IsNumber">The parameter takes nothing but a whole number.</param>
/// <param name="IsIdentifier">The parameter takes nothing but an identifier.</param>
/// <param name="After">What follows the parameter in the same part, such as <c>.json</c>.</param>
internal sealed record RoutePatternPart(string Name, bool IsParameter, bool IsNumber, bool IsIdentifier, string After)
{
    public static RoutePatternPart Of(RoutePatternPathSegment segment) =>
        segment.Parts[0] is RoutePatternParameterPart parameter
            ? new RoutePatternPart(
                parameter.Name,
                true,
                parameter.ParameterPolicies.Any(p => p.Content is "int" or "long"),
                parameter.ParameterPolicies.Any(p => p.Content is "guid"),
                string.Concat(
                    segment
                        .Parts.Skip(1)
                        .Select(p =>
                            p switch
                            {
                                RoutePatternSeparatorPart separator => separator.Content,
                                RoutePatternLiteralPart literal => literal.Content,
                                _ => "",
                            }
                        )
                )
            )
            : new RoutePatternPart(
                string.Concat(segment.Parts.OfType<RoutePatternLiteralPart>().Select(p => p.Content)),
                false,
                false,
                false,
                ""
            );
}
