extension KeyDeclaration {
    /// The key that names the model of something.
    static let model = KeyDeclaration(
        "model",
        "The model, by its id, name, alias or vendor id.",
        .name(of: "model"),
        .required,
        example: "claude-haiku-4.5"
    )
}
