import Catalog
import Scenarios
import YAMLReading

/// Reads the services of Bedrock that a scenario uses beside models and knowledge bases.
struct ServicesReader {
    let allNumbers: NumberReader
    let choices: ChoiceReader
    let volumes: WorkVolumeReader

    /// Where requests may be served when a model of an evaluation does not say.
    let scope: Choice<Scope>?

    /// The services that the file names.
    func services(in root: MappingReader) -> Services {
        Services(
            agentCore: root.mapping("agentcore")
                .flatMap(AgentCoreReader(allNumbers: allNumbers, volumes: volumes).agentCore),
            flows: section("flows", in: root, flows),
            routing: section("routing", in: root) { body, numbers in
                volumes.volume(
                    .monthlyRoutedRequests,
                    or: .routedRequestsPerUnit,
                    in: body,
                    numbers
                )
            },
            promptOptimization: section("prompt_optimization", in: root) { body, numbers in
                numbers.assumption(.optimizedTokens, in: body)
            },
            evaluation: root.mapping("evaluation")
                .flatMap(
                    ModelEvaluationReader(allNumbers: allNumbers, choices: choices, scope: scope)
                        .evaluation
                ),
            dataAutomation: section("data_automation", in: root, dataAutomation),
            sqlGeneration: section("sql_generation", in: root) { body, numbers in
                volumes.volume(.monthlyStatements, or: .statementsPerUnit, in: body, numbers)
            }
        )
    }

    private func section<Section>(
        _ key: String,
        in root: MappingReader,
        _ read: (MappingReader, NumberReader) -> Section?
    ) -> Section? {
        root.mapping(key).flatMap { read($0, allNumbers.numbers(of: key)) }
    }

    private func flows(_ body: MappingReader, _ numbers: NumberReader) -> Flows? {
        let runs = volumes.volume(.monthlyFlowRuns, or: .flowRunsPerUnit, in: body, numbers)
        let transitions = numbers.assumption(.transitions, in: body)
        guard let runs, let transitions else { return nil }
        return Flows(runs: runs, transitions: transitions)
    }

    private func dataAutomation(
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> DataAutomation? {
        let kind = body.choice("output", of: DataAutomation.OutputKind.self) ?? .standard
        let fields = kind == .custom ? numbers.assumption(.fields, in: body) : nil
        let pages = numbers.assumption(.automatedPages, in: body)
        let images = numbers.assumption(.automatedImages, in: body)
        let audio = numbers.assumption(.automatedAudio, in: body)
        let video = numbers.assumption(.automatedVideo, in: body)
        guard let pages, let images, let audio, let video else { return nil }
        return DataAutomation(
            output: fields.map { .custom(fields: $0) } ?? .standard,
            pages: pages,
            images: images,
            audioMinutes: audio,
            videoMinutes: video
        )
    }
}
