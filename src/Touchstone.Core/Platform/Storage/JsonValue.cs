using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Touchstone.Core.Platform.Storage;

/// <summary>Stores an immutable record as one JSON column. It is replaced as a whole, never changed in place, so it is the same only if it is the same object.</summary>
internal static class JsonValue
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<T>(
                    (a, b) => ReferenceEquals(a, b),
                    value => RuntimeHelpers.GetHashCode(value),
                    value => value
                )
            );
}
