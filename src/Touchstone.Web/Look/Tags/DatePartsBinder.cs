using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// Puts a date together from X.day, X.month and X.year. Months may be words. What is wrong is said in words, and the parts
/// concerned are marked; three empty boxes are no date.
/// </summary>
public sealed class DatePartsBinder : IModelBinder
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var day = Take(bindingContext, "day");
        var month = Take(bindingContext, "month");
        var year = Take(bindingContext, "year");
        if (day.Length + month.Length + year.Length == 0)
        {
            if (IsNullable(bindingContext))
                bindingContext.Result = ModelBindingResult.Success(null);
            else
                Refuse(bindingContext, "must be filled in", "day", "month", "year");
            return Task.CompletedTask;
        }

        string[] missing =
        [
            .. new[] { ("day", day), ("month", month), ("year", year) }
                .Where(part => part.Item2.Length == 0)
                .Select(part => part.Item1),
        ];
        if (missing.Length > 0)
        {
            Refuse(bindingContext, $"must include a {string.Join(" and a ", missing)}", missing);
            return Task.CompletedTask;
        }

        var d = Whole(day);
        var m = Whole(month) ?? MonthByName(month);
        var y = Whole(year);
        if (y is null or < 1000 or > 9999)
            Refuse(bindingContext, "must have a year of four figures", "year");
        else if (m is null or < 1 or > 12)
            Refuse(bindingContext, "must have a month from 1 to 12", "month");
        else if (d is null || d < 1 || d > DateTime.DaysInMonth(y.Value, m.Value))
            Refuse(bindingContext, "must be a real date", "day");
        else
            bindingContext.Result = ModelBindingResult.Success(new DateOnly(y.Value, m.Value, d.Value));
        return Task.CompletedTask;
    }

    private static bool IsNullable(ModelBindingContext context) =>
        Nullable.GetUnderlyingType(context.ModelType) is not null;

    private static string Take(ModelBindingContext context, string part)
    {
        var key = $"{context.ModelName}.{part}";
        var value = context.ValueProvider.GetValue(key);
        context.ModelState.SetModelValue(key, value);
        context.ModelState.MarkFieldValid(key);
        return value.FirstValue?.Trim() ?? "";
    }

    private static int? Whole(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? MonthByName(string typed)
    {
        if (typed.Length < 3)
            return null;
        var at = Array.FindIndex(
            English.DateTimeFormat.MonthNames,
            name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
        );
        return at is >= 0 and < 12 ? at + 1 : null;
    }

    private static void Refuse(ModelBindingContext context, string why, params string[] parts)
    {
        var name = context.ModelMetadata.DisplayName ?? "Date";
        context.ModelState.TryAddModelError(context.ModelName, $"{name} {why}");
        foreach (var part in parts)
            context.ModelState[$"{context.ModelName}.{part}"]?.Errors.Add("");
    }
}
