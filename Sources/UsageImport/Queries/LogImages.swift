/// The images of calls, which are paid for by size and quality.
struct LogImages {
    let engine: SQLEngine

    /// The meter of a call's images: by what the request asks for, or images alone.
    var meter: String {
        let config = "imageGenerationConfig"
        func side(_ name: String) -> String {
            "TRY_CAST(\(engine.member([config, name], ofJSON: "request")) AS BIGINT)"
        }
        let quality = engine.member([config, "quality"], ofJSON: "request")
        let sizes = [(1, 512), (513, 1_024), (1_025, 2_048)]
        let cases = sizes.flatMap { least, most in
            ["standard", "premium"]
                .map { name in
                    "\n    WHEN \(quality) = '\(name)'\n      AND GREATEST(\(side("width")), "
                        + "\(side("height"))) BETWEEN \(least) AND \(most)\n"
                        + "      THEN 'output_images_\(most)_\(name)'"
                }
        }
        return "CASE WHEN images = 0 THEN 'output_images'" + cases.joined()
            + "\n    ELSE 'output_images' END"
    }
}
