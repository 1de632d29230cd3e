/**
 * Settings: {@code Setting} and {@code SecretSetting} are the tables, {@code SettingsResolver} decides between option,
 * environment and profile, and {@code Settings} is the immutable result. Start reading at {@code SettingsResolver}.
 */
package io.github.cognitotoken.config;
