using Microsoft.AspNetCore.Http.Extensions;
using Touchstone.Core.Insight.Projects;

namespace Touchstone.Web.Insight;

/// <summary>Filters of texts as they stand in addresses.</summary>
internal static class TextFilters
{
    private const char Between = '\u001f';

    public static string Known(string attribute, string value) => $"{attribute}{Between}{value}";

    public static TextFilter Of(IQueryCollection query)
    {
        var known = query["known"].ToString().Split(Between, 2);
        return new TextFilter(
            Given(query["q"]),
            Id(query["code"]),
            Id(query["coder"]),
            Id(query["source"]),
            Given(query["question"]),
            known.Length == 2 ? known[0] : null,
            known.Length == 2 ? known[1] : null,
            Given(query["progress"]),
            query["quotable"] == "true"
        );
    }

    /// <summary>With a question mark, or nothing where nothing is asked for.</summary>
    public static string QueryOf(TextFilter filter) => new QueryBuilder(DataOf(filter)).ToQueryString().ToString();

    /// <summary>What is asked for, by the names that addresses have.</summary>
    public static Dictionary<string, string> DataOf(TextFilter filter)
    {
        var data = new Dictionary<string, string>();
        Add("q", filter.Words);
        Add("code", filter.Code?.ToString());
        Add("coder", filter.Coder?.ToString());
        Add("source", filter.Source?.ToString());
        Add("question", filter.Question);
        Add("known", filter is { Attribute: { } name, Value: { } value } ? Known(name, value) : null);
        Add("progress", filter.Progress);
        Add("quotable", filter.Quotable ? "true" : null);
        return data;

        void Add(string key, string? given)
        {
            if (!string.IsNullOrEmpty(given))
            {
                data[key] = given;
            }
        }
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static Guid? Id(string? value) => Guid.TryParse(value, out var id) ? id : null;
}
