import Catalog

// The file of profiles.

extension MappingDeclaration {
    /// The file `Content/profiles.yaml`.
    public static let profiles = MappingDeclaration(
        "profiles",
        "The profiles",
        "The file `Content/profiles.yaml`: what application inference profiles stand for, and other "
            + "ARNs that name no model.",
        [
            KeyDeclaration(
                "profiles",
                "What each stands for, by its ARN or by the last part of it.",
                .entries("ab12cd34ef56", .mapping(profile)),
                .required
            )
        ],
        isWhole: true
    )

    private static let profile = MappingDeclaration(
        "profile",
        "A profile",
        "What usages through it are priced as.",
        [
            KeyDeclaration.model,
            KeyDeclaration(
                "scope",
                "Where requests may be served.",
                .choice(of: Scope.self),
                .words("the scope of the profile that the model is named by")
            ),
            KeyDeclaration(
                "tags",
                "Names with values, which every price of a usage carries.",
                .texts,
                example: "{ team: support }"
            ),
        ],
        isWhole: true
    )
}
