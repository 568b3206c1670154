using System.Text.Json.Serialization;

namespace Samverkan.SharedKernel.Commands;

/// <summary>What became of a command: the object it changed, or why it was refused.</summary>
/// <remarks>It carries no rows: whoever shows it reads the object anew under the rights of the moment.</remarks>
public sealed record Outcome
{
    /// <summary>Name of the object's type in the graph.</summary>
    public string? ObjectType { get; init; }

    /// <summary>The object's key: what was changed, or what a stale change was about.</summary>
    public string? ObjectId { get; init; }

    /// <summary>Why it was refused; empty where it was not.</summary>
    public IReadOnlyList<UserError> Errors { get; init; } = [];

    /// <summary>Whether nothing was changed.</summary>
    [JsonIgnore]
    public bool IsRefused => Errors.Count > 0;

    /// <summary><see cref="ObjectId"/> where it is a UUID.</summary>
    [JsonIgnore]
    public Guid? Id => Guid.TryParse(ObjectId, out var id) ? id : null;

    /// <summary>The command changed an object.</summary>
    public static Outcome Changed(string objectType, Guid id) => Changed(objectType, id.ToString());

    /// <summary>The command changed an object with a natural key.</summary>
    public static Outcome Changed(string objectType, string objectId) => new() { ObjectType = objectType, ObjectId = objectId };

    /// <summary>The command was refused.</summary>
    public static Outcome Refused(IReadOnlyList<UserError> errors) => new() { Errors = errors };

    /// <summary>The command was refused for one reason.</summary>
    /// <param name="code">The kind of reason.</param>
    /// <param name="message">In Swedish, for the user.</param>
    /// <param name="path">Where in the input: <c>"input", "title"</c>.</param>
    public static Outcome Refused(UserErrorCode code, string message, params IReadOnlyList<string> path) =>
        Refused([new UserError(code, message, path)]);

    /// <summary>The object was changed by somebody else since it was read; the answer shows it as it is now.</summary>
    public static Outcome Conflict(string objectType, Guid id) => Conflict(objectType, id.ToString());

    /// <summary>As <see cref="Conflict(string, Guid)"/>, for an object with a natural key.</summary>
    public static Outcome Conflict(string objectType, string objectId) => new()
    {
        ObjectType = objectType,
        ObjectId = objectId,
        Errors = [new UserError(UserErrorCode.Conflict, "Någon annan har ändrat sedan du läste. Se hur det ser ut nu och försök igen.", ["input", "version"])],
    };
}
