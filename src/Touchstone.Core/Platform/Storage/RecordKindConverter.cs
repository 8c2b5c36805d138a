using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.Storage;

/// <summary>Stores a kind of record as its code.</summary>
internal sealed class RecordKindConverter()
    : ValueConverter<RecordKind, string>(kind => kind.Code, code => RecordKinds.Parse(code));
