namespace Mitsumori.Plans.Names;

/// <summary>A resource that runs a model and whose ARN does not name it: what a plan says instead, and what tells the model.</summary>
/// <param name="Write">The keys of a plan; words in capitals are to be filled in.</param>
/// <param name="Command">Of the AWS command line, with the id of the resource behind it.</param>
/// <param name="Field">Where the answer of the command has it.</param>
internal sealed record SilentResource(string Type, string Write, string Command, string Field)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SilentResource> All { get; } =
    [
        new(
            "provisioned-model",
            "model: BASE, hosting: {modes: [provisioned-throughput]}",
            "aws bedrock get-provisioned-model-throughput --provisioned-model-id",
            "foundationModelArn"),
        new(
            "custom-model-deployment",
            "model: BASE, hosting: {modes: [custom-on-demand]}",
            "aws bedrock get-custom-model-deployment --custom-model-deployment-identifier",
            "modelArn"),
        new(
            "imported-model",
            "model: {name: NAME, architecture: ARCHITECTURE}, customization: {method: import}",
            "aws bedrock get-imported-model --model-identifier",
            "modelArchitecture"),
        new(
            "application-inference-profile",
            "model: BASE, hosting: {modes: [base-on-demand]}",
            "aws bedrock get-inference-profile --inference-profile-identifier",
            "models"),
        new("custom-model", "model: BASE", "aws bedrock get-custom-model --model-identifier", "baseModelArn"),
    ];
}
