# {{jreleaserCreationStamp}}
class {{brewFormulaName}} < Formula
  desc "{{projectDescription}}"
  homepage "{{projectWebsite}}"
  version "{{projectVersion}}"
  license "{{projectLicense}}"

  {{brewMultiPlatform}}

  def install
    man.install Dir["share/man/*"]
    bash_completion.install "share/bash-completion/completions/cognito-token"
    zsh_completion.install "share/zsh/site-functions/_cognito-token"
    fish_completion.install "share/fish/vendor_completions.d/cognito-token.fish"
    pkgshare.install "share/callback.html", "share/powershell/cognito-token.ps1"
    libexec.install "bin"
    libexec.install "lib" if File.directory?("lib")
    bin.install_symlink libexec/"bin/cognito-token"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/cognito-token --version")
  end
end
