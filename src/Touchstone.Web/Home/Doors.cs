using System.Collections.Immutable;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Web.Home;

/// <summary>The doors of all areas. An area adds its own: <c>services.AddDoor(Door.To("People", "/people", "…", new GetPeople()))</c>.</summary>
public sealed class Doors(IEnumerable<Door> all, UseCaseRunner process)
{
    public async Task<ImmutableArray<Door>> OpenTo(Actor actor, CancellationToken cancel)
    {
        var open = ImmutableArray.CreateBuilder<Door>();
        foreach (var door in all)
        {
            if (await door.MayEnter(process, actor, cancel))
            {
                open.Add(door);
            }
        }
        return open.ToImmutable();
    }
}
