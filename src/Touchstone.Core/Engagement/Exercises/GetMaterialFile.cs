using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>Downloads a document of an exercise: anybody may, once the exercise has been announced.</summary>
public sealed record GetMaterialFile(Guid ExerciseId, Guid MaterialId) : Query<FileDownload>;

internal sealed class GetMaterialFileHandler : IQueryHandler<GetMaterialFile, FileDownload>
{
    public async Task<Outcome<FileDownload>> Handle(GetMaterialFile query, Reading reading, CancellationToken cancel)
    {
        var file = await (
            from material in reading.Db.Set<Material>()
            join exercise in reading.Db.Set<Exercise>() on material.ExerciseId equals exercise.Id
            join stored in reading.Db.Set<StoredFile>() on material.FileId equals stored.Id
            join blob in reading.Db.Set<Blob>() on stored.Sha256 equals blob.Sha256
            where material.Id == query.MaterialId && exercise.Id == query.ExerciseId && exercise.AnnouncedAt != null
            select new FileDownload(stored.Name, stored.MediaType, blob.Content)
        ).SingleOrDefaultAsync(cancel);
        return file is null ? new Refusal.NotFound() : file;
    }
}
