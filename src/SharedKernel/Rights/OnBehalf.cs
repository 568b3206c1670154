namespace Samverkan.SharedKernel.Rights;

/// <summary>
/// For which municipalities a command acts: its handler says so, and the pipeline then holds it against how far the principal's permission goes. One whose
/// permission is confined to municipalities may send no command that does not say.
/// </summary>
public sealed class OnBehalf
{
    private readonly List<(string Municipality, IReadOnlyList<string> Path)> said = [];

    internal IReadOnlyList<(string Municipality, IReadOnlyList<string> Path)> Said => said;

    /// <summary>The command acts for a municipality.</summary>
    /// <param name="municipality">Its code.</param>
    /// <param name="path">Where the input says so: <c>"input", "municipalityCode"</c>.</param>
    public void Of(string municipality, params IReadOnlyList<string> path) => said.Add((municipality, path));
}
