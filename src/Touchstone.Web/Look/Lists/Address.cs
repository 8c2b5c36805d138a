using Microsoft.AspNetCore.Http.Extensions;

namespace Touchstone.Web.Look.Lists;

/// <summary>The address of the page in view with some of its query changed: how lists sort, page and filter by links.</summary>
public static class Address
{
    /// <summary>Changes parameters; null takes one away. What is empty is left out.</summary>
    public static string With(HttpRequest request, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
        {
            if (Changes(changes, name))
                continue;
            foreach (var value in values)
            {
                if (!string.IsNullOrEmpty(value))
                    query.Add(name, value);
            }
        }
        foreach (var (name, value) in changes)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        return request.PathBase + request.Path + query.ToQueryString();
    }

    private static bool Changes(ReadOnlySpan<(string Name, string? Value)> changes, string name)
    {
        foreach (var change in changes)
        {
            if (string.Equals(change.Name, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
