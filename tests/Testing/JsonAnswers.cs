using System.Text.Json;

namespace Samverkan.Testing;

/// <summary>Finds its way in answers.</summary>
public static class JsonAnswers
{
    /// <summary>Walks down objects by names.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            element = element.GetProperty(name);
        }
        return element;
    }
}
